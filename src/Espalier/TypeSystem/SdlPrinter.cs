using Espalier.Language;
using Espalier.TypeSystem.Sdl;

namespace Espalier.TypeSystem;

/// <summary>
/// Prints a schema as type system definitions, in the order of definition: the schema, directives, types. What every service has is
/// left out: scalars and directives of the specification and introspection. Reading the text back gives the same schema, but for
/// resolvers and implementations of scalars.
/// </summary>
public static class SdlPrinter
{
    /// <summary>Prints a schema.</summary>
    /// <param name="schema">Any valid schema.</param>
    /// <returns>A document with a line feed at its end.</returns>
    public static string Print(Schema schema)
    {
        DefinitionNode[] definitions =
        [
            .. SdlSyntax.SchemaDefinition(schema),
            .. schema.DirectiveIndex.Items.Except(SpecifiedDirectives.All).Select(SdlSyntax.Directive),
            .. schema.TypeIndex.Items.Where(type => !type.IsIntrospection && !SpecifiedScalars.IsSpecified(type)).Select(SdlSyntax.Type),
        ];
        return $"{Printer.Print(new DocumentNode { Definitions = definitions })}\n";
    }

    /// <summary>Prints one type, for tools that show a part of a schema.</summary>
    /// <param name="type">Any named type.</param>
    /// <returns>A definition without a line feed at its end.</returns>
    public static string Print(NamedType type) => Printer.Print(SdlSyntax.Type(type));
}
