package dev.careerpath.roadmap.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeksInWordsTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Co-own a roadmap with a product leader for a quarter | 13
                    Work with a coach for half a year | 26
                    Own a budget line for two quarters | 26
                    Speak at three conferences in the course of a year | 52
                    A review after 90 days compares the ratings with the work | 13
                    A review after three months shows which judgments held | 13
                    It still holds two months after you stopped pushing | 9
                    Stand in for the holder of the role for a full month | 4
                    Diagnose a company's technology in two days | 0
                    The customer received a follow-up within two weeks | 0
                    It says what to build over the next two years | 0
                    Each step takes at most two quarters | 0
                    A free half day a week is kept for long-term work | 0
                    Write decision records for three technical choices | 0
                    """)
    void readsHowLongATextSaysThatSomethingTakes(String text, int weeks) {
        assertThat(WeeksInWords.atLeast(text)).isEqualTo(weeks);
    }
}
