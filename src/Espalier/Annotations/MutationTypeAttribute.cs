namespace Espalier;

/// <summary>
/// The methods of this static class are fields of the mutation root type. Each takes one parameter named <c>input</c>; the
/// schema gives it a payload that holds the result and the errors declared with <see cref="ErrorAttribute{TException}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class MutationTypeAttribute : Attribute;
