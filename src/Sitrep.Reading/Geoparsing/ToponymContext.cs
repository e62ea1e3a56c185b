using Sitrep.Reading.Entities;
using Sitrep.Reading.Syntax;

namespace Sitrep.Reading.Geoparsing;

/// <summary>Judges one name of the gazetteer by the words beside it: a place, part of another name, or no place.</summary>
internal readonly ref struct ToponymContext
{
    private readonly SentenceNames _sentence;
    private readonly Toponym _toponym;
    private readonly PlaceLexicon _lexicon;
    private readonly Gazetteer _gazetteer;

    public ToponymContext(SentenceNames sentence, Toponym toponym, PlaceLexicon lexicon, Gazetteer gazetteer)
    {
        _sentence = sentence;
        _toponym = toponym;
        _lexicon = lexicon;
        _gazetteer = gazetteer;
    }

    private bool IsSingle => _toponym.End - _toponym.First == 1;

    /// <summary>Whether it may be a place; sets what its neighbours say of it.</summary>
    public bool Accepts()
    {
        var other = IsSingle ? _lexicon.AmbiguityOf(_sentence.Form(_toponym.First)) : OtherReading.None;
        _toponym.SortAsked = SortAsked();
        _toponym.HasEvidence = IsCalledSettlement() || _toponym.SortAsked != PlaceCue.None;
        if (IsOfPerson() || IsAbbreviation())
        {
            return false;
        }

        if (HasLocative() && (other & OtherReading.Common) == 0)
        {
            _toponym.HasEvidence = true;
        }

        return FitsNeighbours(other);
    }

    private bool IsOfPerson()
    {
        var name = _sentence.NameAt(_toponym.First);
        if (name is null)
        {
            return false;
        }

        if (name.Kind is EntityKind.Place or EntityKind.Facility or EntityKind.State)
        {
            _toponym.HasEvidence |= name.Span.Contains(_toponym.Span);
            return false;
        }

        if (name.Kind is EntityKind.Person)
        {
            return !(_toponym.IsStrong && name.EndWord - name.First.Word == 1 && HasLocative());
        }

        _toponym.Use = PlaceUse.Embedded;
        return !_toponym.IsStrong;
    }

    // 'Ill.', 'TX', 'Wash.': only after the place that lies there. 'N.Y.' with its points stands alone.
    private bool IsAbbreviation()
    {
        var written = _sentence.Written(_toponym.First, _toponym.End);
        if (written.Length > 5 || Hit().IsAlternative || AnyHit(PlaceKind.Country) || _gazetteer.Name(Hit().Place).Length <= 5)
        {
            return false;
        }

        var pointed = written.Length >= 4 && written[^1] == '.' && written[1] == '.';
        return AnyHit(PlaceKind.Division) && !pointed && !FollowsComma();
    }

    private PlaceHit Hit() => _toponym.Hits[0];

    private bool AnyHit(PlaceKind kind)
    {
        foreach (var hit in _toponym.Hits)
        {
            if (_gazetteer.Kind(hit.Place) == kind)
            {
                return true;
            }
        }

        return false;
    }

    private bool FollowsComma() => _toponym.First >= 2 && (_sentence.IsMark(_toponym.First - 1, ',') || _sentence.IsMark(_toponym.First - 1, '(')) && _sentence.IsCapital(_toponym.First - 2);

    private bool HasLocative()
    {
        var before = _toponym.First - 1;
        while (before >= 0 && ((_lexicon.CueOf(_sentence.Form(before)) & PlaceCue.Part) != 0 || _sentence.Form(before) is "the" or "nearby"))
        {
            before--;
        }

        return before >= 0 && (_lexicon.CueOf(_sentence.Form(before)) & PlaceCue.Locative) != 0;
    }

    private bool IsCalledSettlement()
    {
        var before = _toponym.First - 1;
        var cue = before >= 0 ? _lexicon.CueOf(_sentence.Form(before)) : PlaceCue.None;
        if ((cue & PlaceCue.Settlement) != 0)
        {
            return true;
        }

        return before >= 1 && _sentence.Form(before) is "of" && (_lexicon.CueOf(_sentence.Form(before - 1)) & (PlaceCue.Settlement | PlaceCue.Division)) != 0;
    }

    private PlaceCue SortAsked()
    {
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
            return false;
        }

        if ((right & PlaceCue.Organisation) != 0 || (left == Unknown && country))
        {
            _toponym.Use = PlaceUse.Embedded;
            return _toponym.IsStrong && (other & OtherReading.Common) == 0 && !(left == Unknown && (other & OtherReading.Surname) != 0);
        }

        if (left == Unknown || (right == Unknown && (other & OtherReading.Given) != 0))
        {
            return _toponym.HasEvidence && left != Unknown;
        }

        if (right == Unknown)
        {
            _toponym.Use = PlaceUse.Modifier;
            return _toponym.IsStrong;
        }

        return other == OtherReading.None || _toponym.HasEvidence || (_toponym.IsStrong && (other & OtherReading.Common) == 0 && country);
    }

    // A word with a capital right beside the name that no cue explains.
    private const PlaceCue Unknown = (PlaceCue)(1 << 20);

    private PlaceCue Neighbour(int word)
    {
        if (_sentence.IsHeading || !_sentence.IsCapital(word) || !char.IsLetter(_sentence.Form(word)[0]))
        {
            return PlaceCue.None;
        }

        var cue = _lexicon.CueOf(_sentence.Form(word));
        if (cue != PlaceCue.None)
        {
            return cue;
        }

        return word == 0 && _sentence.Upos(word) != PartOfSpeech.PROPN && _sentence.NameAt(word) is null ? PlaceCue.None : Unknown;
    }
}
