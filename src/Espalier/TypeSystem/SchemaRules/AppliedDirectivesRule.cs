using Espalier.Language;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem.SchemaRules;

/// <summary>
/// Directives applied to the schema are defined, stand where they may, not too often, and get their arguments. Specification
/// section 3.13, with the rules of sections 5.4 and 5.7 as they apply to type system documents.
/// </summary>
internal sealed class AppliedDirectivesRule
{
    private readonly Schema _schema;
    private readonly SchemaErrors _errors;

    private AppliedDirectivesRule(Schema schema, SchemaErrors errors)
    {
        _schema = schema;
        _errors = errors;
    }

    public static void Check(SchemaParts parts, SchemaErrors errors)
    {
        var rule = new AppliedDirectivesRule(parts.Schema, errors);
        rule.CheckPlace(parts.Schema.AppliedDirectives, DirectiveLocation.Schema, parts.Schema.Origin);
        foreach (var element in parts.Elements.Where(element => element.Directives.Count > 0))
            rule.CheckPlace(element.Directives, LocationOf(element), element.Origin);
    }

    private static DirectiveLocation? LocationOf(SchemaElement element) => element switch
    {
        ScalarType => DirectiveLocation.Scalar,
        ObjectType => DirectiveLocation.Object,
        InterfaceType => DirectiveLocation.Interface,
        UnionType => DirectiveLocation.Union,
        EnumType => DirectiveLocation.Enum,
        InputObjectType => DirectiveLocation.InputObject,
        OutputField => DirectiveLocation.FieldDefinition,
        EnumValue => DirectiveLocation.EnumValue,
        InputField { Owner: InputObjectType } => DirectiveLocation.InputFieldDefinition,
        InputField => DirectiveLocation.ArgumentDefinition,
        // The grammar has no place for directives on directive definitions.
        _ => null,
    };

    private void CheckPlace(IReadOnlyList<AppliedDirective> applied, DirectiveLocation? location, SdlOrigin? place)
    {
        var seen = new Dictionary<string, AppliedDirective>(StringComparer.Ordinal);
        foreach (var directive in applied)
        {
            var at = directive.Origin ?? place;
            if (!_schema.Directives.TryGetValue(directive.Name, out var definition))
            {
                _errors.AddAt($"Unknown directive \"@{directive.Name}\".", at);
                continue;
            }

            if (location is not { } known || !definition.Locations.Contains(known))
                _errors.AddAt($"Directive \"@{directive.Name}\" may not be used on {NameOf(location)}.", at);
            if (!seen.TryAdd(directive.Name, directive) && !definition.IsRepeatable)
                ReportRepetition(directive, seen[directive.Name].Origin, at);
            CheckArguments(directive, definition, at);
        }
    }

    private static string NameOf(DirectiveLocation? location) => location?.SpecifiedName() ?? "DIRECTIVE_DEFINITION";

    private void ReportRepetition(AppliedDirective directive, SdlOrigin? first, SdlOrigin? second)
        => _errors.AddAt($"The directive \"@{directive.Name}\" can only be used once at this location.", first, second);

    private void CheckArguments(AppliedDirective directive, DirectiveType definition, SdlOrigin? at)
    {
        var byName = directive.Arguments.GroupBy(argument => argument.Name.Value, StringComparer.Ordinal);
        foreach (var same in byName.Where(same => same.Count() > 1))
            _errors.AddAt($"There can be only one argument named \"{same.Key}\".", at);

        foreach (var given in directive.Arguments)
        {
            if (definition.ArgumentsByName.TryGetValue(given.Name.Value, out var argument))
                CheckValue(given, argument, at);
            else
                _errors.AddAt($"Unknown argument \"{given.Name.Value}\" on directive \"@{directive.Name}\".", at);
        }

        foreach (var argument in definition.Arguments)
        {
            if (argument.IsRequired && directive.Arguments.All(given => given.Name.Value != argument.Name))
                _errors.AddAt($"Argument \"{argument.Coordinate}\" of type \"{argument.Type}\" is required, but it was not provided.", at);
        }
    }

    private void CheckValue(ArgumentNode given, InputField argument, SdlOrigin? at)
    {
        if (argument.Type.IsInputType())
        {
            ConstantCheck.Run(given.Value, argument.Type, (path, message)
                => _errors.AddAt($"Argument \"{argument.Coordinate}\" has invalid value{ConstantPath.Show(path)}: {message}", at));
        }
    }
}
