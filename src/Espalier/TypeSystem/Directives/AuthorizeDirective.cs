namespace Espalier.TypeSystem;

/// <summary>
/// <c>@authorize(roles:)</c>: who may read a field or a type, told to readers of the schema. What is checked is
/// <see cref="AuthorizationRequirement"/>, of which this is the text.
/// </summary>
internal static class AuthorizeDirective
{
    private const string Roles = "roles";

    /// <summary>The definition, for schemas that apply it.</summary>
    public static DirectiveType Definition { get; } = new("authorize", [DirectiveLocation.Object, DirectiveLocation.FieldDefinition])
    {
        Description = "Only signed-in callers may read the field, or the fields of the type; where roles are given, only those who have one of them.",
        IsRepeatable = true,
        Arguments =
        [
            new InputField(Roles, new ListType(new NonNullType(SpecifiedScalars.String)))
            {
                Description = "The roles of which the caller must have one; any signed-in caller may without.",
            },
        ],
    };

    /// <summary>The directives that tell of requirements.</summary>
    public static IReadOnlyList<AppliedDirective> Of(IEnumerable<AuthorizationRequirement> requirements) =>
    [
        .. requirements.Select(requirement => requirement.Roles.Count == 0
            ? new AppliedDirective(Definition.Name)
            : new AppliedDirective(Definition.Name, Literals.Argument(Roles, Literals.List(requirement.Roles.Select(Literals.String))))),
    ];
}
