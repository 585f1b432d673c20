namespace Espalier.TypeSystem;

/// <summary>The directives every service has. Specification sections 3.13.1 to 3.13.5.</summary>
public static class SpecifiedDirectives
{
    /// <summary>The reason a deprecation without reason gets.</summary>
    public const string DefaultDeprecationReason = "No longer supported";

    /// <summary><c>@skip(if:)</c>: leave a field or fragment out.</summary>
    public static DirectiveType Skip { get; } = Conditional(
        "skip", "Leaves the field or fragment out when the argument is true.", "Whether to leave it out.");

    /// <summary><c>@include(if:)</c>: take a field or fragment in.</summary>
    public static DirectiveType Include { get; } = Conditional(
        "include", "Takes the field or fragment in only when the argument is true.", "Whether to take it in.");

    /// <summary><c>@deprecated(reason:)</c>: clients should stop using this part of the schema.</summary>
    public static DirectiveType Deprecated { get; } = new(
        "deprecated",
        [
            DirectiveLocation.FieldDefinition, DirectiveLocation.ArgumentDefinition, DirectiveLocation.InputFieldDefinition,
            DirectiveLocation.EnumValue,
        ])
    {
        Description = "Marks a part of the schema that still works but should no longer be used.",
        Arguments =
        [
            new InputField("reason", new NonNullType(SpecifiedScalars.String))
            {
                Description = "Why it should no longer be used and what to use instead, in Markdown.",
                DefaultValueLiteral = Literals.String(DefaultDeprecationReason),
                DefaultValue = DefaultDeprecationReason,
            },
        ],
    };

    /// <summary><c>@specifiedBy(url:)</c>: where the format of a scalar is specified.</summary>
    public static DirectiveType SpecifiedBy { get; } = new("specifiedBy", [DirectiveLocation.Scalar])
    {
        Description = "Says where the format of a scalar is specified.",
        Arguments =
        [
            new InputField("url", new NonNullType(SpecifiedScalars.String)) { Description = "The address of a specification for people." },
        ],
    };

    /// <summary><c>@oneOf</c>: exactly one field of an input object must be given.</summary>
    public static DirectiveType OneOf { get; } = new("oneOf", [DirectiveLocation.InputObject])
    {
        Description = "Requires that exactly one field of the input object is given, and is not null.",
    };

    /// <summary>All of them, in the order of the specification.</summary>
    public static IReadOnlyList<DirectiveType> All { get; } = [Skip, Include, Deprecated, SpecifiedBy, OneOf];

    private static DirectiveType Conditional(string name, string description, string argument) => new(
        name, [DirectiveLocation.Field, DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment])
    {
        Description = description,
        Arguments = [new InputField("if", new NonNullType(SpecifiedScalars.Boolean)) { Description = argument }],
    };
}
