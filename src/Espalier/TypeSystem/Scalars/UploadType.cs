using System.Text.Json;
using Espalier.Language;
using Espalier.Response;

namespace Espalier.TypeSystem;

/// <summary>
/// <c>Upload</c>: an <see cref="IFile"/>, by the GraphQL multipart request specification. Its value is neither a literal nor JSON: the
/// variables hold <c>null</c> in its place, and the coercion of variables puts the file there.
/// </summary>
internal sealed class UploadType : ScalarType
{
    public UploadType()
        : base("Upload", typeof(IFile))
    {
        Description = "A file of a multipart request. In the variables null holds its place.";
        SpecifiedByUrl = "https://github.com/jaydenseric/graphql-multipart-request-spec";
    }

    public override object ParseLiteral(ValueNode literal)
        => throw new CoercionException($"Upload cannot be written into a document: {Inspect.Literal(literal)}; give the file through a variable.");

    public override object ParseValue(JsonElement value)
        => throw new CoercionException(
            $"Upload cannot represent value: {Inspect.Json(value)}, expected null that the map of a multipart request replaces by a file.");

    public override void Write(JsonResponseWriter writer, object value) => throw new CoercionException("Upload cannot be answered; it is an input.");

    public override ValueNode ToLiteral(object value) => throw new CoercionException("Upload has no literals and no default value.");
}
