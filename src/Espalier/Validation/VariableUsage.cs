using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Validation;

/// <summary>One place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type expected at the place; null when it is unknown.</param>
/// <param name="LocationHasDefault">Whether the argument or input field the variable is given to has a default.</param>
/// <param name="EnclosingInputObject">The input object type one of whose fields the variable is given to, or null.</param>
internal readonly record struct VariableUsage(
    VariableNode Node, IType? Type, bool LocationHasDefault, InputObjectType? EnclosingInputObject)
{
    /// <summary>The name of the variable without <c>$</c>.</summary>
    public string Name => Node.Name.Value;
}
