using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Judges one name of the gazetteer by the words beside it: a place, part of another name, or no place.</summary>
internal readonly ref struct ToponymContext
{
    // 'in the old eastern part': as many words may stand between 'in' and the name.
    private const int MaxPartWords = 4;

    private readonly SentenceNames _sentence;
    private readonly Toponym _toponym;
    private readonly PlaceLexicon _lexicon;
    private readonly Gazetteer _gazetteer;
    private readonly StateRegister _states;

    public ToponymContext(SentenceNames sentence, Toponym toponym, PlaceLexicon lexicon, Gazetteer gazetteer, StateRegister states)
    {
        _states = states;
        _sentence = sentence;
        _toponym = toponym;
        _lexicon = lexicon;
        _gazetteer = gazetteer;
    }

    private bool IsSingle => _toponym.End - _toponym.First == 1;

    /// <summary>Whether it may be a place; sets what its neighbours say of it.</summary>
    public bool Accepts()
    {
        var other = _lexicon.AmbiguityOf(_sentence.Written(_toponym.First, _toponym.End));
        _toponym.SortAsked = SortAsked();
        _toponym.IsLocated = HasLocative();
        _toponym.Sort = Sort();
        _toponym.HasEvidence = IsCalledSettlement() || IsBesideArea() || _toponym.SortAsked != PlaceCue.None || (_toponym.IsLocated && (other & OtherReading.Common) == 0);
        _toponym.IsPlain = IsSingle && other == OtherReading.None && !Hit().IsAlternative && _sentence.Upos(_toponym.First) == PartOfSpeech.PROPN && _sentence.Form(_toponym.First).Length > 3;
        return !IsOtherName(other) && !IsAcronym() && FitsNeighbours(other) && !IsSeatOfPower();
    }

    // What the report's names say of it.
    private bool IsOtherName(OtherReading other)
    {
        var name = _sentence.NameAt(_toponym.First);
        if (name is null)
        {
            return false;
        }

        if (name.First.Word >= _toponym.First && name.EndWord < _toponym.End)
        {
            // 'Indian' in 'Indian-administered Kashmir': the longer name of a place counts.
            return false;
        }

        var whole = name.First.Word == _toponym.First && name.EndWord == _toponym.End;
        if (name.Kind is EntityKind.Place or EntityKind.Facility or EntityKind.State)
        {
            _toponym.HasEvidence |= (other & OtherReading.Common) == 0 && name.EndWord >= _toponym.End;
            return false;
        }

        if (name.Kind is EntityKind.Person)
        {
            var leads = whole || (name.First.Word == _toponym.First && _gazetteer.Kind(Hit().Place) is PlaceKind.Country or PlaceKind.Division);
            _toponym.IsPerson = !((whole && (_toponym.HasEvidence || HasLocative())) || (leads && _toponym.IsStrong && other == OtherReading.None));
            return _toponym.IsPerson;
        }

        _toponym.Use = whole ? PlaceUse.Metonymic : PlaceUse.Embedded;
        _toponym.HasEvidence &= whole;
        return false;
    }

    // 'SANA', 'BA': a word of a few capitals among small letters is no town's name, unless the register of states writes it so.
    private bool IsAcronym()
    {
        var form = _sentence.Form(_toponym.First);
        if (!IsSingle || form.Length > 5 || _sentence.IsHeading || _sentence.HasLower(_toponym.First) || InCapitals())
        {
            return false;
        }

        return _states.ByName(form) is null;
    }

    // A heading or dateline in capitals that runs into a sentence: the words beside it are in capitals too, or it opens the sentence before a comma, bracket or dash.
    private bool InCapitals() =>
        _toponym.First == 0 && _toponym.End < _sentence.Count && !char.IsLetterOrDigit(_sentence.Form(_toponym.End)[0]) && !_sentence.Form(_toponym.End).StartsWith('\'');

    // 'the White House said': the seat stands for those who sit there; it is a place only where the text goes there.
    private bool IsSeatOfPower() =>
        _states.Find(_sentence.Written(_toponym.First, _toponym.End)) is { Role: StateNameRole.Metonym } && !HasLocative();

    // The last of the nouns after the name, or the noun before 'in'.
    private string? Sort()
    {
        var word = _toponym.End;
        while (word < _sentence.Count && word < _toponym.End + MaxPartWords && _sentence.Upos(word) == PartOfSpeech.NOUN && !_sentence.IsCapital(word))
        {
            word++;
        }

        if (word > _toponym.End)
        {
            return _sentence.Form(word - 1);
        }

        return _toponym.First >= 2 && _sentence.Form(_toponym.First - 1) is "in" && _sentence.Upos(_toponym.First - 2) == PartOfSpeech.NOUN ? _sentence.Form(_toponym.First - 2) : null;
    }

    private PlaceHit Hit() => _toponym.Hits[0];

    private bool HasLocative()
    {
        var before = _toponym.First - 1;
        while (before >= 0 && before >= _toponym.First - MaxPartWords && ((_lexicon.CueOf(_sentence.Form(before)) & PlaceCue.Part) != 0 || _sentence.Form(before) is "the" or "nearby"))
        {
            before--;
        }

        return before >= 0 && (_lexicon.CueOf(_sentence.Form(before)) & PlaceCue.Locative) != 0;
    }

    private bool IsBesideArea() => _toponym.End < _sentence.Count && (_lexicon.CueOf(_sentence.Form(_toponym.End)) & PlaceCue.Area) != 0;

    private bool IsCalledSettlement()
    {
        var before = _toponym.First - 1;
        var cue = before >= 0 ? _lexicon.CueOf(_sentence.Form(before)) : PlaceCue.None;
        return (cue & PlaceCue.Settlement) != 0;
    }

    private PlaceCue SortAsked()
    {
        var first = _toponym.First;
        if (first >= 2 && _sentence.Form(first - 1) is "of" && (_lexicon.CueOf(_sentence.Form(first - 2)) & (PlaceCue.Division | PlaceCue.Settlement)) is var before and not PlaceCue.None)
        {
            return before;
        }

        if (_toponym.End >= _sentence.Count)
        {
            return PlaceCue.None;
        }

        return _lexicon.CueOf(_sentence.Form(_toponym.End)) & (PlaceCue.Division | PlaceCue.DivisionName | PlaceCue.Settlement);
    }

    private bool FitsNeighbours(OtherReading other)
    {
        var left = Neighbour(_toponym.First - 1);
        var right = Neighbour(_toponym.End);
        var country = _gazetteer.Kind(Hit().Place) is PlaceKind.Country or PlaceKind.Continent or PlaceKind.WorldRegion;
        if (!country && (left & PlaceCue.Title) != 0)
        {
            _toponym.IsPerson = true;
            return false;
        }

        if ((left == Unknown && (!country || (other & OtherReading.Surname) != 0)) || (right == Unknown && (other & OtherReading.Given) != 0))
        {
            _toponym.IsPerson = true;
            return false;
        }

        if ((right & PlaceCue.Organisation) != 0 || left == Unknown)
        {
            _toponym.Use = PlaceUse.Embedded;
            return _toponym.IsStrong && (other & OtherReading.Common) == 0;
        }

        if (right == Unknown)
        {
            _toponym.Use = PlaceUse.Modifier;
            return _toponym.IsStrong && (other & OtherReading.Common) == 0;
        }

        if ((other & OtherReading.Common) != 0 && !_toponym.HasEvidence)
        {
            var named = HasLocative() && _sentence.Upos(_toponym.First) == PartOfSpeech.PROPN;
            _toponym.NeedsContainer = named && !_toponym.IsStrong;
            _toponym.HasEvidence = named && _toponym.IsStrong;
            return named;
        }

        return (other & OtherReading.Given) == 0 || _toponym.HasEvidence || country || IsLargeTown();
    }

    private bool IsLargeTown() => _gazetteer.Population(Hit().Place) >= 500_000;

    // A word with a capital right beside the name that no cue explains.
    private const PlaceCue Unknown = (PlaceCue)(1 << 20);

    private PlaceCue Neighbour(int word)
    {
        // 'Jan van Aalst': a particle with a capital before it binds as a capital does.
        if (word > 0 && word < _toponym.First && _sentence.Form(word) is "de" or "van" or "von" or "der" or "den" or "bin" or "ibn" or "di" or "da" or "dos" or "du")
        {
            word--;
        }

        if (_sentence.IsHeading || !_sentence.IsCapital(word) || !char.IsLetter(_sentence.Form(word)[0]))
        {
            return PlaceCue.None;
        }

        var cue = _lexicon.CueOf(_sentence.Form(word));
        if (cue != PlaceCue.None && ((cue & PlaceCue.Part) == 0 || _toponym.IsStrong))
        {
            return cue;
        }

        return _sentence.Upos(word) is PartOfSpeech.PROPN or PartOfSpeech.X or PartOfSpeech.NOUN || (word > 0 && _sentence.Upos(word) is PartOfSpeech.ADJ or PartOfSpeech.VERB)
            ? Unknown
            : PlaceCue.None;
    }
}
