namespace Espalier;

/// <summary>
/// The methods of this static class are fields of the subscription root type. Each returns
/// <see cref="IAsyncEnumerable{T}"/>; every element is one event.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
