package org.arshjul.stories;

import static org.springframework.security.core.authority.AuthorityUtils.createAuthorityList;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.arshjul.platform.task.HumanTask;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Somebody who reads the pages without scripts, in a session of their own. */
final class Reader {

    private final MockMvc pages;
    private final String person;
    private final Runnable afterEach;
    private final MockHttpSession session = new MockHttpSession();
    private int status;

    /** @param afterEach what goes on in the product after each page */
    Reader(MockMvc pages, String person, Runnable afterEach) {
        this.pages = pages;
        this.person = person;
        this.afterEach = afterEach;
    }

    /** The product's pages, behind its log-in. */
    static MockMvc pages(WebApplicationContext context) {
        return MockMvcBuilders.webAppContextSetup(context)
                .<DefaultMockMvcBuilder>apply(springSecurity())
                .build();
    }

    /** What was answered to the latest request; where that led elsewhere, before it was followed. */
    int status() {
        return status;
    }

    Document open(HumanTask task) {
        return open("/tasks/" + task.id());
    }

    Document open(String path) {
        return answer(get(path));
    }

    Document open(URI address) {
        return answer(get(address));
    }

    /** Presses a button of one of the page's forms. */
    Document press(Document page, Elements found) {
        Element button = found.first();
        FormElement form = (FormElement)
                Jsoup.parse(page.html()).selectFirst(button.closest("form").cssSelector());
        if (!button.attr("name").isEmpty()) {
            form.appendElement("input")
                    .attr("type", "hidden")
                    .attr("name", button.attr("name"))
                    .attr("value", button.attr("value"));
        }
        String to = button.hasAttr("formaction") ? button.attr("formaction") : form.attr("action");
        return send(to.replaceFirst("#.*", ""), (FormElement)
                Jsoup.parse(form.outerHtml()).selectFirst("form"));
    }

    Document send(String path, FormElement form) {
        return send(post(path), form);
    }

    /** The same form with a file. */
    Document send(String path, FormElement form, MockMultipartFile file) {
        return send(multipart(path).file(file), form);
    }

    private Document send(MockHttpServletRequestBuilder request, FormElement form) {
        for (Connection.KeyVal field : form.formData()) {
            request.param(field.key(), field.value());
        }
        return answer(request.with(csrf()));
    }

    byte[] file(String address) {
        return response(get(address)).getContentAsByteArray();
    }

    Document answer(MockHttpServletRequestBuilder request) {
        MockHttpServletResponse response = response(request);
        String elsewhere = response.getRedirectedUrl();
        if (elsewhere == null) {
            return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
        }
        Document there = open(URI.create(elsewhere));
        status = response.getStatus();
        return there;
    }

    MockHttpServletResponse response(MockHttpServletRequestBuilder request) {
        try {
            MockHttpServletResponse response = pages.perform(request.session(session)
                            .locale(Locale.forLanguageTag("sv"))
                            .with(user(person).authorities(createAuthorityList(person))))
                    .andReturn()
                    .getResponse();
            status = response.getStatus();
            afterEach.run();
            return response;
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
