package dev.careerpath.starter;

import dev.careerpath.starter.observe.ConsumerProgress;
import dev.careerpath.starter.observe.CorrelationFilter;
import dev.careerpath.starter.web.BodyLimitFilter;
import dev.careerpath.starter.web.EncodingFilter;
import dev.careerpath.starter.web.ExactParameters;
import dev.careerpath.starter.web.ForwardedPrefixFilter;
import dev.careerpath.starter.web.NotYet;
import dev.careerpath.starter.web.PageLimits;
import dev.careerpath.starter.web.ParameterForms;
import dev.careerpath.starter.web.PublicUrlFilter;
import dev.careerpath.starter.web.RepeatedHeaders;
import dev.careerpath.starter.web.UnknownParameters;
import java.net.URI;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** What every request passes on its way in, and what is said of an answer that is not there yet. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(Clock clock) {
        var registration = new FilterRegistrationBean<>(new CorrelationFilter(clock));
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    FilterRegistrationBean<ForwardedPrefixFilter> forwardedPrefixFilter(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new ForwardedPrefixFilter(json));
        // Right after the framework's own filter has made the prefix part of the path.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    @Bean
    WebMvcConfigurer parametersAreKnown() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new UnknownParameters());
                registry.addInterceptor(new RepeatedHeaders());
                registry.addInterceptor(new PageLimits());
                registry.addInterceptor(new ParameterForms());
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                ExactParameters.register(registry);
            }
        };
    }

    @Bean
    FilterRegistrationBean<EncodingFilter> encodingFilter(JsonMapper json) {
        var registration = new FilterRegistrationBean<>(new EncodingFilter(json));
        // After authentication, as the limit.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 11);
        return registration;
    }

    @Bean
    FilterRegistrationBean<PublicUrlFilter> publicUrlFilter(
            @Value("${careerpath.public-url}") URI publicUrl) {
        var registration = new FilterRegistrationBean<>(new PublicUrlFilter(publicUrl));
        // After what proxies say was read, which this overrules.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 2);
        return registration;
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimitFilter(
            StarterProperties properties, JsonMapper json) {
        var registration =
                new FilterRegistrationBean<>(
                        new BodyLimitFilter(
                                properties.maxBody().toBytes(), properties.streamed(), json));
        // After authentication, so that a stranger learns nothing of the limit.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 10);
        return registration;
    }

    @Bean
    NotYet notYet(ConsumerProgress progress, Clock clock) {
        return new NotYet(progress::caughtUpTo, clock);
    }
}
