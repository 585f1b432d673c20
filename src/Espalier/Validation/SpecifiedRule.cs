namespace Espalier.Validation;

/// <summary>An entry of <see cref="SpecifiedRules"/>.</summary>
/// <param name="Section">The section of the September 2025 edition that states the rule.</param>
/// <param name="Create">Makes the rule for one document.</param>
internal sealed record SpecifiedRule(string Section, Func<ValidationContext, IValidationRule> Create);
