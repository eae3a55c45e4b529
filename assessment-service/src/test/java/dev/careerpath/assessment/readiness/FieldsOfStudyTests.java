package dev.careerpath.assessment.readiness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.careerpath.assessment.framework.EducationLevel;
import dev.careerpath.assessment.framework.FieldNames;
import dev.careerpath.assessment.framework.Framework;
import dev.careerpath.assessment.framework.FrameworkFile;
import dev.careerpath.assessment.framework.GateRule;
import dev.careerpath.assessment.leader.Education;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A degree is in its field in whatever language and script it is written. */
class FieldsOfStudyTests {

    private static final Map<String, FieldNames.Names> NAMES = FieldNames.shipped();

    @ParameterizedTest
    @CsvSource({
        "计算机科学, computer science",
        "计算机科学与技术, computer science",
        "計算機科學系, computer science",
        "应用计算机科学, computer science",
        "软件工程, engineering",
        "情報工学科, engineering",
        "コンピュータサイエンス専攻, computer science",
        "컴퓨터공학과, engineering",
        "컴퓨터 과학, computer science",
        "कंप्यूटर विज्ञान में स्नातक, computer science",
        "सॉफ्टवेयर अभियांत्रिकी, engineering",
        "بكالوريوس علوم الحاسوب, computer science",
        "هندسة البرمجيات, engineering",
        "بكالوريوس في إدارة الأعمال, business administration",
        "прикладная информатика, informatics",
        "Программная инженерия, engineering",
        "магистр информатики, informatics",
        "Angewandte Informatik, informatics",
        "Wirtschaftsinformatik, business informatics",
        "Diplom Informatik, informatics",
        "Licence d'informatique, informatics",
        "Génie logiciel, engineering",
        "Licenciatura en Ciencias de la Computación, computer science",
        "Ingeniería informática, engineering",
        "Bacharelado em Ciência da Computação, computer science",
        "Administração de Empresas, business administration",
        "MSc Computer Science, computer science",
        "Faculty of Engineering, engineering"
    })
    void isInItsField(String written, String field) {
        assertThat(
                        FieldsOfStudy.of(new Education(EducationLevel.BACHELOR, written))
                                .in(List.of(field)))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "计算机科学史",
                "Geschichte der Informatik",
                "Histoire de l'informatique",
                "История информатики",
                "History of technology",
                "Historia de la ingeniería",
                "تاريخ الهندسة",
                "文学",
                "문학",
                "साहित्य",
                "Literatur",
                "Philosophie"
            })
    void isNotInAFieldThatItIsOnlyAbout(String written) {
        List<String> all = new ArrayList<>(NAMES.keySet());
        assertThat(FieldsOfStudy.of(new Education(EducationLevel.MASTER, written)).in(all))
                .isFalse();
    }

    /** However the letters are encoded, whether they are large or small, and wide or narrow. */
    @Property
    void isTheSameInEachWayToWriteIt(@ForAll("names") Named named, @ForAll Way way) {
        assertThat(
                        FieldsOfStudy.of(
                                        new Education(
                                                EducationLevel.BACHELOR, way.of(named.name())))
                                .in(List.of(named.field())))
                .as("%s, %s", named, way)
                .isTrue();
    }

    /** Nothing names what no framework asks for. */
    @Property
    void namesWhatTheFrameworkAsksFor(@ForAll("names") Named named) {
        Framework framework = FrameworkFile.shipped("1.1");
        assertThat(framework.gates().stream().flatMap(gate -> degrees(gate.rule())))
                .anySatisfy(degree -> assertThat(degree.fields()).contains(named.field()));
    }

    private static Stream<GateRule.Degree> degrees(GateRule rule) {
        return switch (rule) {
            case GateRule.Degree degree -> Stream.of(degree);
            case GateRule.AnyOf any -> any.rules().stream().flatMap(FieldsOfStudyTests::degrees);
            case GateRule.AllOf all -> all.rules().stream().flatMap(FieldsOfStudyTests::degrees);
            default -> Stream.of();
        };
    }

    record Named(String field, String name) {}

    @Provide
    Arbitrary<Named> names() {
        List<Named> all = new ArrayList<>();
        NAMES.forEach((field, names) -> {
            names.first().forEach(it -> all.add(new Named(field, it)));
            names.last().forEach(it -> all.add(new Named(field, it)));
        });
        return Arbitraries.of(all);
    }

    enum Way {
        AS_IT_IS,
        LARGE,
        COMPOSED,
        TAKEN_APART,
        SPACED,
        IN_BRACKETS;

        String of(String name) {
            return switch (this) {
                case AS_IT_IS -> name;
                case LARGE -> name.toUpperCase(Locale.ROOT);
                case COMPOSED -> Normalizer.normalize(name, Normalizer.Form.NFC);
                case TAKEN_APART -> Normalizer.normalize(name, Normalizer.Form.NFD);
                case SPACED -> "  " + name.replace(" ", "\u00a0 ") + "\u3000";
                case IN_BRACKETS -> "BSc (" + name + ")";
            };
        }
    }
}
