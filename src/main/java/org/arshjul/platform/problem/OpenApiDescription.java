package org.arshjul.platform.problem;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says about the whole interface: its name, a tag for each module, the form of problems. */
@Configuration(proxyBeanMethods = false)
class OpenApiDescription {

    private static final String PROBLEM = "Problem";

    @Bean
    OpenAPI interfaceOfTheProgramme() {
        return new OpenAPI()
                .info(new Info()
                        .title("Årshjul")
                        .version("1")
                        .description("The yearly renewal of a contract between many parties. Errors are problem details"
                                + " (RFC 9457) in Swedish, or in English by Accept-Language."))
                .schema(PROBLEM, problem());
    }

    /** Tags by module: the package under the base package. */
    @Bean
    OperationCustomizer modulesAndProblems() {
        return (operation, method) -> {
            operation.setTags(List.of(module(method.getBeanType().getPackageName())));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("It could not be done, and why")
                                    .content(new Content()
                                            .addMediaType(
                                                    "application/problem+json",
                                                    new MediaType()
                                                            .schema(new Schema<>()
                                                                    .$ref("#/components/schemas/" + PROBLEM)))));
            return operation;
        };
    }

    private static String module(String packageName) {
        String[] names = packageName.split("\\.");
        return names[2].equals("platform") ? names[3] : names[2];
    }

    private static Schema<?> problem() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema())
                .addProperty("title", new StringSchema())
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("What was wrong and what is allowed"))
                .addProperty("instance", new StringSchema())
                .addProperty("code", new StringSchema().description("The same in every language"));
    }
}
