using Espalier.Language;

namespace Espalier.Validation.Rules;

/// <summary>Type conditions and variables name types of the schema. Specification sections 5.5.1.2 and 5.8.2.</summary>
internal sealed class KnownTypeNamesRule(ValidationContext context) : IValidationRule
{
    public void Subscribe(TypedWalk walk) => walk.EnterNamedType += CheckType;

    private void CheckType(NamedTypeNode type)
    {
        var name = type.Name.Value;
        if (context.Schema.FindType(name) is null)
            context.Report($"Unknown type \"{name}\".{context.DidYouMean(name, context.Schema.Types.Keys)}", type);
    }
}
