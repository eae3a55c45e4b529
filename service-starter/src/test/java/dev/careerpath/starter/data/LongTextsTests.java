package dev.careerpath.starter.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import dev.careerpath.starter.web.ForwardedPrefixFilter;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.StringNode;

/** Patterns that repeat a group use up no stack, however long the text is. */
class LongTextsTests {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aLongCodeIsNoCode() {
        Schema code = FileSchema.at("/data/code.schema.json");

        assertThat(code.validate(StringNode.valueOf("a-b2-c"))).isEmpty();
        assertThat(code.validate(StringNode.valueOf("a--b"))).hasSize(1);
        assertThat(code.validate(StringNode.valueOf("a" + "-a".repeat(100_000)))).isNotEmpty();
    }

    @Test
    void aLongPrefixIsAPathAndNoFailure() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v1/things");
        request.setContextPath("/a".repeat(100_000));
        MockHttpServletResponse response = new MockHttpServletResponse();

        new ForwardedPrefixFilter(JSON).doFilter(request, response, new MockFilterChain());

        assertThat(response.getStatus()).isEqualTo(200);
    }
}
