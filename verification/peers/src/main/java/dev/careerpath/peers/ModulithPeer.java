package dev.careerpath.peers;

import dev.careerpath.peers.assessment.AssessmentCompleted;
import dev.careerpath.peers.profile.ProfileSubmitted;
import dev.careerpath.peers.roadmap.RoadmapGenerated;
import dev.careerpath.peers.step.Announcement;
import dev.careerpath.peers.step.Samples;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.config.TopicBuilder;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.modulith.events.EventExternalizationConfiguration;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The application. Arguments, besides Spring Boot's own: {@code --peers.samples=DIR}, what the
 * bench wrote of the product's documents and records, and {@code --peers.partitions=N}, of each
 * topic.
 */
@SpringBootApplication
public class ModulithPeer {

    /** Prints {@code ready} and the version of Spring Modulith once profiles are taken. */
    public static void main(String[] arguments) {
        start(arguments);
        System.out.println(
                "ready "
                        + EventExternalizationConfiguration.class
                                .getPackage()
                                .getImplementationVersion());
    }

    static ConfigurableApplicationContext start(String... arguments) {
        return SpringApplication.run(ModulithPeer.class, arguments);
    }

    @Bean
    PlatformTransactionManager transactionManager() {
        return new NoTransactions();
    }

    /**
     * Each announcement goes out as the record that the product sent at that step.
     *
     * @param samples asked for late, since this is made before any component
     */
    @Bean
    static EventExternalizationConfiguration externalization(ObjectProvider<Samples> samples) {
        return EventExternalizationConfiguration.externalizing()
                .select(EventExternalizationConfiguration.annotatedAsExternalized())
                .mapping(Announcement.class, said -> samples.getObject().message(said))
                .build();
    }

    @Bean
    KafkaAdmin.NewTopics topics(@Value("${peers.partitions}") int partitions) {
        return new KafkaAdmin.NewTopics(
                Stream.of(ProfileSubmitted.TOPIC, AssessmentCompleted.TOPIC, RoadmapGenerated.TOPIC)
                        .map(name -> TopicBuilder.name(name).partitions(partitions).build())
                        .toArray(NewTopic[]::new));
    }
}
