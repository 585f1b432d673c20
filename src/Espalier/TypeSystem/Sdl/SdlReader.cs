using Espalier.Language;
using Espalier.TypeSystem.SchemaRules;

namespace Espalier.TypeSystem.Sdl;

/// <summary>
/// Turns a document of type system definitions and extensions into a schema builder: types first by name, then their contents with
/// those of their extensions. What only a document can get wrong is reported here, the rest by the schema rules.
/// </summary>
internal sealed class SdlReader
{
    private const string NoTypeSystem = "The document contains a definition that is neither of a type system nor an extension of one.";

    private readonly DocumentNode _document;
    private readonly SchemaErrors _errors = new();
    private readonly SchemaBuilder _builder = new();
    private readonly SdlExtensions _extensions;
    private readonly SdlTypes _types;
    private readonly SdlElements _elements;

    private SdlReader(DocumentNode document)
    {
        _document = document;
        _elements = new SdlElements(document.Source, name => _types!.Find(name), _errors, _builder.Errors);
        _extensions = new SdlExtensions(document, _elements, _errors);
        _types = new SdlTypes(_builder, _elements, _extensions);
    }

    /// <summary>Reads a whole schema.</summary>
    /// <exception cref="SchemaException">The document does not describe one schema.</exception>
    public static SchemaBuilder Read(DocumentNode document) => new SdlReader(document).Read();

    private SchemaBuilder Read()
    {
        foreach (var definition in _document.Definitions)
        {
            if (definition is TypeDefinitionNode type && !SpecifiedScalars.IsSpecified(type.Name.Value))
                _types.Declare(type);
            else if (definition is not (TypeSystemDefinitionNode or TypeSystemExtensionNode))
                _errors.AddAt(NoTypeSystem, _elements.Origin(definition));
        }

        _extensions.CheckTargets(_types);
        _types.Complete();
        foreach (var directive in _document.Definitions.OfType<DirectiveDefinitionNode>())
            _builder.AddDirective(_elements.Directive(directive));
        new SdlRoots(_document, _builder, _types, _elements, _errors).Set();

        return _errors.Errors.Count == 0 ? _builder : throw new SchemaException(_errors.Errors);
    }
}
