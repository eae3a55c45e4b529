package dev.careerpath.roadmap.charter;

import dev.careerpath.roadmap.catalogue.Catalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CharterConfiguration {

    /** A malformed charter stops the service at its start, with every path and reason. */
    @Bean
    WritingCharter writingCharter(Catalogue catalogue) {
        return new WritingCharter(CharterFile.shipped("1.1"), catalogue);
    }
}
