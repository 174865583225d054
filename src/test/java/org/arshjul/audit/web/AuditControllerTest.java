package org.arshjul.audit.web;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.arshjul.audit.Anchor;
import org.arshjul.audit.AnchorState;
import org.arshjul.audit.Anchored;
import org.arshjul.audit.Audit;
import org.arshjul.audit.HeadCheck;
import org.arshjul.audit.RecordedEvent;
import org.arshjul.audit.Verification;
import org.arshjul.platform.Digest;
import org.junit.jupiter.api.Test;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AuditControllerTest {

    private final Audit audit = mock(Audit.class);
    private final ObjectMapper json = Jackson2ObjectMapperBuilder.json()
            .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    private final MockMvc http = MockMvcBuilders.standaloneSetup(new AuditController(audit))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(json))
            .build();

    @Test
    void events_are_cloud_events_and_next_is_where_to_go_on() throws Exception {
        given(audit.after(16, 2))
                .willReturn(List.of(new RecordedEvent(
                        17,
                        UUID.fromString("00000000-0000-0000-0000-000000000017"),
                        Instant.parse("2026-12-08T09:00:00.123456Z"),
                        "TextConfirmed",
                        "2026/enkoping",
                        "enkoping.contact",
                        "{\"round\":1,\"text\":\"2026/enkoping\"}")));

        http.perform(get("/api/events?after=16&limit=2"))
                .andExpect(status().isOk())
                .andExpect(content().json("""
                                {"events": [{
                                   "specversion": "1.0",
                                   "id": "00000000-0000-0000-0000-000000000017",
                                   "source": "/arshjul",
                                   "type": "org.arshjul.TextConfirmed",
                                   "subject": "2026/enkoping",
                                   "time": "2026-12-08T09:00:00.123456Z",
                                   "datacontenttype": "application/json",
                                   "position": 17,
                                   "actor": "enkoping.contact",
                                   "data": {"round": 1, "text": "2026/enkoping"}}],
                                 "next": "17"}
                                """, JsonCompareMode.STRICT));
    }

    @Test
    void without_new_events_next_stays() throws Exception {
        given(audit.after(anyLong(), anyInt())).willReturn(List.of());

        http.perform(get("/api/events?after=17"))
                .andExpect(content().json("{\"events\": [], \"next\": \"17\"}", JsonCompareMode.STRICT));
    }

    @Test
    void the_verification_names_the_first_broken_position_and_what_the_anchors_say() throws Exception {
        Anchor anchor =
                new Anchor(Instant.parse("2026-12-08T02:00:00Z"), "arshjul", 800, "a".repeat(64), "b".repeat(64));
        given(audit.verify())
                .willReturn(
                        new Verification(true, 812, null, new Anchored(AnchorState.AGREE, 12, anchor, null, null)),
                        new Verification(false, 812, 5L, new Anchored(AnchorState.MISSING, 0, null, null, null)));

        http.perform(get("/api/audit/verification"))
                .andExpect(content().json("""
                        {"intact": true, "rows": 812, "firstBroken": null,
                         "anchors": {"state": "agree", "count": 12, "line": null, "disagreeing": null, "latest": {
                           "at": "2026-12-08T02:00:00Z", "installation": "arshjul", "position": 800,
                           "hash": "%s", "lineBefore": "%s"}}}
                        """.formatted("a".repeat(64), "b".repeat(64)), JsonCompareMode.STRICT));
        http.perform(get("/api/audit/verification")).andExpect(content().json("""
                        {"intact": false, "rows": 812, "firstBroken": 5, "anchors": {
                           "state": "missing", "count": 0, "line": null, "disagreeing": null, "latest": null}}
                        """, JsonCompareMode.STRICT));
    }

    @Test
    void a_head_from_a_mail_is_checked() throws Exception {
        given(audit.check(17, new Digest("a".repeat(64)))).willReturn(HeadCheck.DIFFERS);

        http.perform(get("/api/audit/heads/17/" + "A".repeat(64)))
                .andExpect(content()
                        .json(
                                "{\"position\": 17, \"hash\": \"%s\", \"result\": \"differs\"}"
                                        .formatted("a".repeat(64)),
                                JsonCompareMode.STRICT));
    }
}
