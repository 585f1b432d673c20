using Espalier.Language;
using Espalier.TypeSystem;

namespace Espalier.Execution.Planning;

/// <summary>A variable of an operation with its type looked up.</summary>
internal sealed record VariablePlan(string Name, IType Type, ValueNode? DefaultValue, VariableDefinitionNode Node);
