namespace Espalier;

/// <summary>
/// The methods of this static class that carry <see cref="SubscribeAttribute"/> are fields of the subscription root type. Several
/// classes add up to one type.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SubscriptionTypeAttribute : Attribute;
