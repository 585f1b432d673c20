using Espalier.Execution;
using Espalier.Language;
using Espalier.TypeSystem;
using Espalier.Validation.Limits;

namespace Espalier.AspNetCore.Tests.Storm;

/// <summary>A schema that can be nested without end in every way. The benchmark of refusals shares it.</summary>
internal static class StormSchema
{
    /// <summary>The limits of a host that counts nothing of a document but its depth, its bytes and its merged selections: parsing and validation stand alone.</summary>
    public static RequestLimits Uncounted { get; } = RequestLimits.Unlimited with
    {
        Parser = ParserOptions.Unlimited with { MaxDepth = ParserOptions.Default.MaxDepth, MaxBytes = ParserOptions.Default.MaxBytes },
        MaxDepth = RequestLimits.Default.MaxDepth,
        MaxSelections = RequestLimits.Default.MaxSelections,
    };

    public static Schema Create()
    {
        var text = SpecifiedScalars.String;
        var query = new ObjectType("Query");
        var filter = new InputObjectType("Filter");
        var builder = new SchemaBuilder { QueryType = query };
        builder.SetFields(filter, [new InputField("and", filter), new InputField("any", new ListType(filter)), new InputField("text", text)]);
        builder.SetFields(query,
        [
            new OutputField("self", query) { Resolver = PureResolver.From<object>(parent => parent) },
            new OutputField("name", text)
            {
                Arguments = [new InputField("like", text), new InputField("filter", filter), new InputField("list", new ListType(new ListType(text)))],
                Resolver = PureResolver.From<object>(_ => "a name"),
            },
        ]);
        return builder.Build();
    }
}
