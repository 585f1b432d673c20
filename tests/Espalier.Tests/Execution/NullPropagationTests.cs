using Espalier.TypeSystem;

namespace Espalier.Tests.Execution;

/// <summary>Section 6.4.4: where an error ends up, for every kind of resolver.</summary>
public sealed class NullPropagationTests
{
    public static TheoryData<string, string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string, string>();
        foreach (var kind in new[] { "pure", "each", "batch" })
        {
            cases.Add(kind, "[Int]", """{"list":[1,null,3]}""", """["list",1]""");
            cases.Add(kind, "[Int!]", """{"list":null}""", """["list",1]""");
            cases.Add(kind, "[Int]!", """{"list":[1,null,3]}""", """["list",1]""");
            cases.Add(kind, "[Int!]!", "null", """["list",1]""");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Item_that_fails_takes_with_it_what_may_not_hold_null(string kind, string type, string data, string path)
    {
        IType item = type.Contains("Int!", StringComparison.Ordinal) ? new NonNullType(Engine.Int) : Engine.Int;
        IType list = type.EndsWith('!') ? new NonNullType(new ListType(item)) : new ListType(item);
        object? Values(object parent) => new object[] { 1, "no number", 3 };
        var engine = new Engine([kind switch
        {
            "pure" => Field.Pure("list", list, Values),
            "each" => Field.Each("list", list, Values),
            _ => Field.Batch("list", list, Values),
        }]);

        var response = await engine.AskAsync("{ list }");

        Assert.Equal(data, response["data"]?.ToJsonString() ?? "null");
        Assert.Equal(path, Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task Null_in_non_null_climbs_to_the_nearest_nullable_position_and_leaves_siblings_alone()
    {
        var inner = Engine.Object("Inner", _ => [Field.Each("bad", Engine.NonNull(Engine.Int), _ => null), Field.Pure("fine", Engine.Int, _ => 1)]);
        var outer = Engine.Object("Outer", _ => [Field.Pure("inner", Engine.NonNull(inner), _ => new object()), Field.Pure("fine", Engine.Int, _ => 2)]);
        var engine = new Engine([Field.Batch("outer", outer, _ => new object()), Field.Pure("other", Engine.Int, _ => 3)]);

        var response = await engine.AskAsync("{ outer { fine inner { fine bad } } other }");

        Assert.Equal("""{"outer":null,"other":3}""", response["data"]!.ToJsonString());
        var error = Assert.Single(response["errors"]!.AsArray())!;
        Assert.Equal("""["outer","inner","bad"]""", error["path"]!.ToJsonString());
        Assert.Equal("Cannot return null for non-nullable field Inner.bad.", error["message"]!.GetValue<string>());
        Assert.Equal("""[{"line":1,"column":29}]""", error["locations"]!.ToJsonString());
    }

    [Fact]
    public async Task List_is_null_when_it_throws_half_way_even_if_it_claims_a_count()
    {
        var item = Engine.Object("Item", _ => [Field.Each("value", Engine.Int, parent => parent)]);
        static IEnumerable<object> Broken()
        {
            yield return 1;
            throw new GraphQLException("half way");
        }

        var engine = new Engine(
        [
            Field.Each("objects", Engine.List(item), _ => Broken()),
            Field.Pure("numbers", Engine.List(Engine.Int), _ => Broken()),
            Field.Each("lists", Engine.List(Engine.List(item)), _ => new object[] { Broken(), new object[] { 2 } }),
        ]);

        var response = await engine.AskAsync("{ objects { value } numbers lists { value } }");

        Assert.Equal("""{"objects":null,"numbers":null,"lists":[null,[{"value":2}]]}""", response["data"]!.ToJsonString());
        Assert.Equal(["""["objects"]""", """["numbers"]""", """["lists",0]"""], response["errors"]!.AsArray().Select(e => e!["path"]!.ToJsonString()));
    }

    [Fact]
    public async Task Deep_lists_keep_their_shape()
    {
        var item = Engine.Object("Item", _ => [Field.Batch("value", Engine.NonNull(Engine.Int), parent => parent is 0 ? null : parent)]);
        var engine = new Engine([Field.Each("deep", Engine.List(Engine.List(Engine.NonNull(Engine.List(Engine.NonNull(item))))), _ =>
            new object?[] { new object?[] { new object[] { 1, 2 }, Array.Empty<object>() }, null, new object[] { new object[] { 3, 0, 4 }, new object[] { 5 } }, new object[] { new object[] { 6 } } })]);

        var response = await engine.AskAsync("{ deep { value } }");

        Assert.Equal(
            """{"deep":[[[{"value":1},{"value":2}],[]],null,null,[[{"value":6}]]]}""", response["data"]!.ToJsonString());
        Assert.Equal("""["deep",2,0,1,"value"]""", Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }

    [Fact]
    public async Task Pure_leaf_that_is_null_or_throws_is_treated_as_any_field()
    {
        var engine = new Engine(
        [
            Field.PureLeaf("absent", Engine.Int, _ => null),
            Field.PureLeaf("broken", Engine.Int, _ => throw new GraphQLException("broken")),
        ]);

        var response = await engine.AskAsync("{ absent broken }");

        Assert.Equal("""{"absent":null,"broken":null}""", response["data"]!.ToJsonString());
        Assert.Equal("""["broken"]""", Assert.Single(response["errors"]!.AsArray())!["path"]!.ToJsonString());
    }
}
