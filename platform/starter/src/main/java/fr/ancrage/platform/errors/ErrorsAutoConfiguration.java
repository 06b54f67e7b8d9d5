package fr.ancrage.platform.errors;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

@AutoConfiguration(
        beforeName =
                "org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration",
        afterName = "org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration")
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class ErrorsAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    ErrorTexts errorTexts() {
        return ErrorTexts.fromClasspath();
    }

    @Bean
    @ConditionalOnMissingBean
    Problemes problemes(
            ErrorTexts texts, JsonMapper json, ObjectProvider<RefusalListener> listeners) {
        return new Problemes(texts, json, listeners.orderedStream().toList());
    }

    @Bean
    @ConditionalOnMissingBean
    ErrorAdvice errorAdvice(Problemes problemes) {
        return new ErrorAdvice(problemes);
    }

    @Bean
    @ConditionalOnMissingBean(ErrorController.class)
    FallbackErrorController fallbackErrorController(Problemes problemes) {
        return new FallbackErrorController(problemes);
    }

    @Bean
    WebMvcConfigurer cleanParameters() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry interceptors) {
                interceptors.addInterceptor(new CleanParameters());
            }
        };
    }

    /**
     * A field that a request brings and that nobody reads is refused by name: it is a typing error,
     * or an attempt to set what is not the caller's to set. A field said twice is refused too: two
     * readers would not agree on which one counts; so is nothing in a list, and a text or a number
     * that is a social-security number. Messages stay tolerant: each consumer reads only what it
     * needs, so only the reading of requests is strict.
     */
    @Bean
    ServerHttpMessageConvertersCustomizer strictRequests(
            JsonFactory settings, ObjectProvider<JsonMapperBuilderCustomizer> customizers) {
        var builder = JsonMapper.builder(new CleanNumbers(settings));
        customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
        var strict = strict(builder);
        return converters ->
                converters.configureMessageConvertersList(list -> {
                    list.replaceAll(converter ->
                            converter instanceof JacksonJsonHttpMessageConverter
                                    ? new JacksonJsonHttpMessageConverter(strict)
                                    : converter);
                    // JSON comes first otherwise, and makes a text of bytes
                    list.removeIf(ByteArrayHttpMessageConverter.class::isInstance);
                    list.addFirst(new ByteArrayHttpMessageConverter());
                });
    }

    static JsonMapper strict(JsonMapper.Builder json) {
        return json.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .changeDefaultNullHandling(all -> all.withContentNulls(Nulls.FAIL))
                .withConfigOverride(
                        Map.class,
                        map -> map.setNullHandling(JsonSetter.Value.forContentNulls(Nulls.SET)))
                .addModule(BoundedNumbers.module())
                .addModule(
                        new SimpleModule("clean-text")
                                .addDeserializer(String.class, new CleanText()))
                .build();
    }
}
