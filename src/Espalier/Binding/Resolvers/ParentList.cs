using System.Collections;

namespace Espalier.Binding;

/// <summary>The parents of a scope as the typed list that a batch method takes. Nothing is copied.</summary>
internal sealed class ParentList<T>(ReadOnlyMemory<object> parents) : IReadOnlyList<T>
{
    public int Count => parents.Length;

    public T this[int index] => (T)parents.Span[index];

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < parents.Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
