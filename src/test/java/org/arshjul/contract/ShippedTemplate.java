package org.arshjul.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.FileSystemResource;

/** The template that the project ships, read without starting the application. */
public final class ShippedTemplate {

    private ShippedTemplate() {}

    public static ContractTemplate read() {
        try {
            var sources = new YamlPropertySourceLoader()
                    .load("template", new FileSystemResource("config/contract-template.yml"));
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("contract-template", Bindable.of(ContractTemplate.class))
                    .get();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
