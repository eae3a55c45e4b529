package dev.careerpath.starter.web;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The laws of RFC 7396, on any objects. */
class MergePatchPropertiesTests {

    private static final JsonMapper JSON = JsonMapper.shared();

    @Example
    void doesWhatTheExamplesOfTheRfcShow() {
        assertThat(patched("{'a':'b'}", "{'a':'c'}")).isEqualTo(json("{'a':'c'}"));
        assertThat(patched("{'a':'b'}", "{'b':'c'}")).isEqualTo(json("{'a':'b','b':'c'}"));
        assertThat(patched("{'a':'b','b':'c'}", "{'a':null}")).isEqualTo(json("{'b':'c'}"));
        assertThat(patched("{'a':['b']}", "{'a':'c'}")).isEqualTo(json("{'a':'c'}"));
        assertThat(patched("{'a':'c'}", "{'a':['b']}")).isEqualTo(json("{'a':['b']}"));
        assertThat(patched("{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}"))
                .isEqualTo(json("{'a':{'b':'d'}}"));
        assertThat(patched("{'a':[{'b':'c'}]}", "{'a':[1]}")).isEqualTo(json("{'a':[1]}"));
        assertThat(patched("{'e':null}", "{'a':1}")).isEqualTo(json("{'e':null,'a':1}"));
        assertThat(patched("{}", "{'a':{'bb':{'ccc':null}}}")).isEqualTo(json("{'a':{'bb':{}}}"));
    }

    @Property
    void anEmptyPatchChangesNothing(@ForAll("objects") ObjectNode target) {
        assertThat(MergePatch.apply(target, JSON.createObjectNode())).isEqualTo(target);
    }

    @Property
    void theSamePatchTwiceChangesNoMore(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        ObjectNode once = MergePatch.apply(target, patch);
        assertThat(MergePatch.apply(once, patch)).isEqualTo(once);
    }

    @Property
    void setsWhatThePatchNamesAndLeavesTheRest(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        ObjectNode result = MergePatch.apply(target, patch);
        for (var change : patch.properties()) {
            JsonNode after = result.get(change.getKey());
            if (change.getValue().isNull()) {
                assertThat(after).isNull();
            } else if (!change.getValue().isObject()) {
                assertThat(after).isEqualTo(change.getValue());
            }
        }
        for (var kept : target.properties()) {
            if (!patch.has(kept.getKey())) {
                assertThat(result.get(kept.getKey())).isEqualTo(kept.getValue());
            }
        }
    }

    @Property
    void leavesItsArgumentsAsTheyAre(
            @ForAll("objects") ObjectNode target, @ForAll("objects") ObjectNode patch) {
        ObjectNode targetBefore = target.deepCopy();
        ObjectNode patchBefore = patch.deepCopy();
        MergePatch.apply(target, patch);
        assertThat(target).isEqualTo(targetBefore);
        assertThat(patch).isEqualTo(patchBefore);
    }

    @Provide
    Arbitrary<ObjectNode> objects() {
        return object(3);
    }

    private static Arbitrary<ObjectNode> object(int depth) {
        return Arbitraries.maps(Arbitraries.of("a", "b", "c", "d"), value(depth))
                .ofMaxSize(4)
                .map(fields -> {
                    ObjectNode node = JSON.createObjectNode();
                    fields.forEach(node::set);
                    return node;
                });
    }

    private static Arbitrary<JsonNode> value(int depth) {
        Arbitrary<JsonNode> leaf =
                Arbitraries.of("null", "1", "2.5", "true", "\"text\"", "[1,{\"a\":null}]", "[]")
                        .map(JSON::readTree);
        return depth == 0
                ? leaf
                : Arbitraries.oneOf(leaf, object(depth - 1).map(node -> (JsonNode) node));
    }

    private static JsonNode patched(String target, String patch) {
        return MergePatch.apply(json(target), json(patch));
    }

    private static ObjectNode json(String singleQuoted) {
        return (ObjectNode) JSON.readTree(singleQuoted.replace('\'', '"'));
    }
}
