namespace Sitrep.Reading.Events;

/// <summary>Hands out, sentence after sentence, the items of a layer that is in text order.</summary>
internal sealed class SentenceSlices<T>(IReadOnlyList<T> items, Func<T, int> sentenceOf)
{
    private readonly T[] _items = [.. items];
    private int _next;

    /// <summary>The items of a sentence; sentences must be asked for in order.</summary>
    public T[] Of(int sentence)
    {
        while (_next < _items.Length && sentenceOf(_items[_next]) < sentence)
        {
            _next++;
        }

        var end = _next;
        while (end < _items.Length && sentenceOf(_items[end]) == sentence)
        {
            end++;
        }

        return _next == end ? [] : _items[_next..end];
    }
}
