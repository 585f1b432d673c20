namespace Espalier;

/// <summary>
/// This input record is a one-of: the caller gives exactly one of its fields (GraphQL September 2025, section 3.10.1). All its
/// properties are nullable and have no default.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class OneOfAttribute : Attribute;
