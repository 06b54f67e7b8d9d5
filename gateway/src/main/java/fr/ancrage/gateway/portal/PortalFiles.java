package fr.ancrage.gateway.portal;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The portal's files. What the build names by its content ({@code /assets}) never changes and is
 * kept by browsers for a year; every page is {@code index.html}, asked for again each time, so that
 * a new version is seen at the next click.
 */
@Configuration(proxyBeanMethods = false)
class PortalFiles implements WebMvcConfigurer {

    private static final String STATIC = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations(STATIC + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver());
        registry.addResourceHandler("/**")
                .addResourceLocations(STATIC)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PageResolver());
    }

    /** A file when there is one; the application's page for an address that is one of its pages. */
    private static final class PageResolver extends PathResourceResolver {

        private static final String INDEX = "index.html";
        private static final Set<String> NOT_PAGES =
                Set.of("api", "v3", "login", "logout", "connexion", "deconnexion", "actuator");

        @Override
        protected @Nullable Resource getResource(String path, Resource location)
                throws IOException {
            var file = path.isEmpty() ? null : super.getResource(path, location);
            if (file != null) {
                return file;
            }
            return isPage(path) ? super.getResource(INDEX, location) : null;
        }

        private static boolean isPage(String path) {
            var segments = path.split("/", -1);
            return !NOT_PAGES.contains(segments[0])
                    && segments[segments.length - 1].indexOf('.') < 0;
        }
    }
}
