using System.Globalization;
using System.Text.Json;
using Espalier.Validation.Limits;

namespace Espalier.Tests.Validation.Limits;

public sealed class CostTests
{
    private readonly LimitedService _service = new();

    [Theory]
    [InlineData("{__typename}", 0)]
    [InlineData("{pure{name pures{name pure{name}}}}", 0)]
    [InlineData("{one{name}}", 1)]
    [InlineData("{one{name child{name child{loaded}}}}", 4)]
    [InlineData("{dear{child{name}}}", 8)]
    [InlineData("{free{child{name}}}", 1)]
    [InlineData("{many{name}}", 1)]
    [InlineData("{many{child{name} loaded}}", 21)]
    [InlineData("{three{child{name}}}", 4)]
    [InlineData("{pures{child{name}}}", 10)]
    [InlineData("{pures{many:page(first:2){nodes{loaded}}}}", 30)]
    [InlineData("{page{nodes{child{name}}}}", 26)]
    [InlineData("{page{count}}", 1)]
    [InlineData("{page(first:7){nodes{child{name}}}}", 8)]
    [InlineData("{page(last:7){nodes{child{name}}}}", 8)]
    [InlineData("{page(first:3,last:7){nodes{child{name}}}}", 8)]
    [InlineData("{page(first:0){nodes{child{name}}}}", 1)]
    [InlineData("{page(first:-5){nodes{child{name}}}}", 1)]
    [InlineData("{page(first:null){nodes{child{name}}}}", 26)]
    [InlineData("{page(first:7){nodes{child{name}} edges{child{name}}}}", 15)]
    [InlineData("{page(first:7){nodes{page(first:5){nodes{loaded}}}}}", 43)]
    [InlineData("{byIds(ids:[1,2,3]){child{name}}}", 4)]
    [InlineData("{byIds(ids:[]){child{name}}}", 1)]
    [InlineData("{byIds(ids:1){child{name}}}", 2)]
    [InlineData("{byCodes{child{name}}}", 11)]
    [InlineData("{byCodes(codes:[\"a\"]){child{name}}}", 2)]
    [InlineData("{tagged(tags:[\"a\"]){child{name}}}", 11)]
    [InlineData("{defaulted{loaded}}", 7)]
    [InlineData("{defaulted(first:null){loaded}}", 11)]
    [InlineData("{either{...on Item{child{name}} ...on Other{child{name}loaded}}}", 21)]
    [InlineData("{one{name}...{one{child{name}}}...F} fragment F on Query{one{loaded}}", 3)]
    [InlineData("{one@skip(if:true){name} dear@include(if:false){name}}", 0)]
    [InlineData("mutation{change{child{name}}}", 2)]
    public async Task Cost_follows_weights_and_sizes_when_a_document_has_no_variables(string document, int cost) =>
        Assert.Equal(cost, await _service.CostAsync(document));

    [Theory]
    [InlineData("query($n:Int){page(first:$n){nodes{child{name}}}}", "{}", 26)]
    [InlineData("query($n:Int){page(first:$n){nodes{child{name}}}}", """{"n":null}""", 26)]
    [InlineData("query($n:Int=4){page(first:$n){nodes{child{name}}}}", "{}", 5)]
    [InlineData("query($n:Int=4){page(first:$n){nodes{child{name}}}}", """{"n":9}""", 10)]
    [InlineData("query($n:Int){defaulted(first:$n){loaded}}", "{}", 7)]
    [InlineData("query($n:Int){defaulted(first:$n){loaded}}", """{"n":null}""", 11)]
    [InlineData("query($i:[ID!]!){byIds(ids:$i){child{name}}}", """{"i":["a","b"]}""", 3)]
    [InlineData("query($i:[ID!]!){byIds(ids:$i){child{name}}}", """{"i":"a"}""", 2)]
    [InlineData("query($i:ID!){byIds(ids:[$i,$i,$i]){child{name}}}", """{"i":"a"}""", 4)]
    [InlineData("query($b:Boolean!){one@include(if:$b){child{name}} dear@skip(if:$b){name}}", """{"b":true}""", 2)]
    [InlineData("query($b:Boolean!){one@include(if:$b){child{name}} dear@skip(if:$b){name}}", """{"b":false}""", 7)]
    [InlineData("query($b:Boolean!,$n:Int){many{page(first:$n){nodes{loaded@include(if:$b) child{name}}}}}", """{"b":false,"n":2}""", 31)]
    public async Task Cost_follows_values_when_a_document_has_variables(string document, string variables, int cost) =>
        Assert.Equal(cost, await _service.CostAsync(document, variables));

    [Fact]
    public async Task Cost_is_equal_when_the_same_values_are_literals_or_variables()
    {
        const string Selections =
            "page(first:{0},last:{1}){{nodes{{child@include(if:{4}){{loaded}} page(first:{1}){{edges{{loaded@skip(if:{4})}} count}}}}}} "
            + "byIds(ids:{2}){{child{{name}}}} byCodes(codes:{3}){{loaded page(last:{0}){{nodes{{loaded}}}}}}";
        var service = new LimitedService(RequestLimits.Unlimited);
        var random = new Random(20200611);
        for (var i = 0; i < 300; i++)
        {
            string[] values = [Number(random), Number(random), List(random), random.Next(4) == 0 ? "null" : List(random), random.Next(2) == 0 ? "true" : "false"];
            var literals = Fill(Selections, values);
            var variables = Fill(Selections, ["$first", "$last", "$ids", "$codes", "$flag"]);

            var inline = await service.CostAsync($"{{{literals}}}");
            var asVariables = await service.CostAsync(
                $"query($first:Int,$last:Int,$ids:[ID!]!,$codes:[String],$flag:Boolean!){{{variables}}}",
                Fill("""{{"first":{0},"last":{1},"ids":{2},"codes":{3},"flag":{4}}}""", values));

            Assert.True(inline == asVariables, $"{inline} inline and {asVariables} as variables: {literals}");
        }
    }

    [Theory]
    [InlineData(false, 1000, "maxCostAnonymous")]
    [InlineData(true, 5000, "maxCostSignedIn")]
    public async Task Operation_is_refused_before_any_resolver_when_it_costs_one_more_than_the_caller_may_spend(bool isSignedIn, int limit, string name)
    {
        const string Document = "query($n:Int!){page(first:$n){nodes{child{name}}}}";

        var allowed = await _service.AskAsync(Document, $$"""{"n":{{limit - 1}}}""", isSignedIn);
        var callsOfAllowed = _service.Calls;
        var refused = await _service.AskAsync(Document, $$"""{"n":{{limit}}}""", isSignedIn);

        Assert.Equal(Spaceless($$"""{ "data": { "page": null }, "extensions": { "cost": { "requested": {{limit}}, "limit": {{limit}} } } }"""), allowed.GetRawText());
        Assert.Equal(1, callsOfAllowed);
        Assert.Equal(
            Spaceless($$"""
                {
                  "errors": [
                    {
                      "message": "The operation costs {{limit + 1}}; at most {{limit}} is allowed.",
                      "extensions": { "code": "COST_EXCEEDED", "limit": "{{name}}", "value": {{limit}}, "requested": {{limit + 1}} }
                    }
                  ],
                  "extensions": { "cost": { "requested": {{limit + 1}}, "limit": {{limit}} } }
                }
                """),
            refused.GetRawText());
        Assert.Equal(callsOfAllowed, _service.Calls);
    }

    [Fact]
    public async Task Operation_is_refused_when_free_fields_would_fill_the_memory()
    {
        var five = await _service.AskAsync("{pures{pures{pures{pures{pures{name}}}}}}");
        var six = await _service.AskAsync("{pures{pures{pures{pures{pures{pures{name}}}}}}}");

        Assert.False(five.TryGetProperty("errors", out _));
        var error = six.GetProperty("errors")[0].GetProperty("extensions");
        Assert.Equal("COST_EXCEEDED", error.GetProperty("code").GetString());
        Assert.Equal("maxValues", error.GetProperty("limit").GetString());
        Assert.Equal(500_000, error.GetProperty("value").GetInt32());
        Assert.Equal(2_111_110, error.GetProperty("requested").GetInt32());
    }

    [Fact]
    public async Task Cost_is_a_number_still_when_it_is_beyond_all_measure()
    {
        var response = await _service.AskAsync("query($n:Int){page(first:$n){nodes{page(first:$n){nodes{page(first:$n){nodes{loaded}}}}}}}", $$"""{"n":{{int.MaxValue}}}""");

        Assert.Equal(9_007_199_254_740_991, response.GetProperty("extensions").GetProperty("cost").GetProperty("requested").GetInt64());
    }

    [Fact]
    public async Task Response_has_no_extensions_when_the_cost_is_not_asked_for()
    {
        var response = await _service.AskAsync("{one{name}}", wantsCost: false);

        Assert.Equal("""{"data":{"one":null}}""", response.GetRawText());
    }

    private static string Number(Random random) => random.Next(6) == 0 ? "null" : random.Next(-2, 60).ToString(CultureInfo.InvariantCulture);

    private static string List(Random random) => JsonSerializer.Serialize(Enumerable.Range(0, random.Next(8)).Select(i => $"x{i}"));

    private static string Spaceless(string json) => JsonSerializer.Serialize(JsonElement.Parse(json));

    private static string Fill(string format, string[] values) => string.Format(CultureInfo.InvariantCulture, format, values);
}
