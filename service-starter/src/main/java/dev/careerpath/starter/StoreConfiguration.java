package dev.careerpath.starter;

import dev.careerpath.starter.observe.StoreHealthIndicator;
import dev.careerpath.starter.store.CollectionForms;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.convert.MongoCustomConversions;

/** How the store is reached, watched, and written to. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /**
     * A store that takes a request and never answers must not hold a consumer or a caller for ever;
     * the driver's own default is to wait without end. First, so that what MONGODB_URI says wins.
     */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    MongoClientSettingsBuilderCustomizer storeTimeouts() {
        return settings ->
                settings.applyToSocketSettings(socket ->
                                socket.connectTimeout(3, TimeUnit.SECONDS)
                                        .readTimeout(15, TimeUnit.SECONDS))
                        .applyToClusterSettings(
                                cluster -> cluster.serverSelectionTimeout(5, TimeUnit.SECONDS));
    }

    @Bean
    HealthIndicator mongoHealthIndicator(MongoTemplate mongo) {
        return new StoreHealthIndicator(mongo);
    }

    @Bean
    CollectionForms collectionForms(MongoTemplate mongo) {
        return new CollectionForms(mongo, Map.of());
    }

    /** A date is a date in every time zone, so it is stored as its ISO text. */
    @Bean
    @ConditionalOnMissingBean
    MongoCustomConversions mongoCustomConversions() {
        return new MongoCustomConversions(List.of(DateToText.INSTANCE, TextToDate.INSTANCE));
    }

    @WritingConverter
    private enum DateToText implements Converter<LocalDate, String> {
        INSTANCE;

        @Override
        public String convert(LocalDate date) {
            return date.toString();
        }
    }

    @ReadingConverter
    private enum TextToDate implements Converter<String, LocalDate> {
        INSTANCE;

        @Override
        public LocalDate convert(String text) {
            return LocalDate.parse(text);
        }
    }
}
