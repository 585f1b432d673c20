namespace Espalier;

/// <summary>
/// The methods of this static class are fields of the query root type. Several classes add up to one type, which is how each
/// feature keeps its own queries.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class QueryTypeAttribute : Attribute;
