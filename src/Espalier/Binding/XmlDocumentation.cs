using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace Espalier.Binding;

/// <summary>
/// The documentation files that the compiler writes beside assemblies. Read when first asked for; an assembly without one has
/// no documentation.
/// </summary>
internal sealed class XmlDocumentation
{
    private readonly ConcurrentDictionary<Assembly, IReadOnlyDictionary<string, XElement>> _files = [];

    /// <summary>The <c>member</c> element of a type or member, or null.</summary>
    public XElement? Find(MemberInfo member)
    {
        var assembly = (member as Type ?? member.DeclaringType!).Assembly;
        return _files.GetOrAdd(assembly, Load).GetValueOrDefault(XmlDocumentationId.Of(member));
    }

    /// <summary>Gives the memory back; a later question reads the files again.</summary>
    public void Release() => _files.Clear();

    private static IReadOnlyDictionary<string, XElement> Load(Assembly assembly)
    {
        if (assembly.IsDynamic || assembly.Location.Length == 0)
        {
            return new Dictionary<string, XElement>(StringComparer.Ordinal);
        }

        var path = Path.ChangeExtension(assembly.Location, ".xml");
        if (!File.Exists(path))
        {
            return new Dictionary<string, XElement>(StringComparer.Ordinal);
        }

        using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XDocument.Load(reader).Descendants("member")
            .Where(member => member.Attribute("name") is not null)
            .DistinctBy(member => member.Attribute("name")!.Value)
            .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
    }
}
