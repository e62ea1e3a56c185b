using System.Text;

namespace Sitrep.Reading.Documents;

/// <summary>
/// Guesses whether a text is English by its function words, the small words that no running text does without, and by
/// its script. Made to keep a French report out of an English reading, not to tell Danish from Norwegian.
/// </summary>
/// <remarks>Linear, deterministic, safe for all threads. Looks at no more than the first 20,000 code units.</remarks>
public static class LanguageGuess
{
    private const int Sample = 20_000;
    private const int LeastLetters = 40;
    private const int LeastWords = 8;
    private const int LongestWord = 12;
    private const int English = 0;

    private static readonly string[] Names =
        ["English", "French", "German", "Spanish", "Portuguese", "Italian", "Dutch", "Swedish", "Danish or Norwegian", "Polish", "Czech", "Romanian",
         "Turkish", "Indonesian or Malay", "Hungarian", "Finnish", "Swahili", "Vietnamese", "Somali"];

    private static readonly string[] FunctionWords =
    [
        "the of and to in that is was for on with as by it at from be have has had were are this which but not they their he his she her said after will would been who more its an or no could",
        "le la les des du de un une et est dans que qui pour sur par avec au aux pas plus ont il elle ce cette ces son sa ses été selon mais ou leur après était sont nous vous entre contre depuis",
        "der die das und ist in den von zu mit dem des auf für im ein eine nicht als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über haben sich gegen",
        "el la los las de del y que en un una por con para es se su al como más pero sus le ha este esta fue entre sobre también hasta desde según contra cuando sin ante tras son están",
        "o a os as de do da dos das e que em um uma para com por no na nos nas não se mais como ao à foi são sua seu pelo pela também segundo entre após está contra ser tem",
        "il lo la i gli le di del della dei delle e che in un una per con da non è si al alla nel nella sono come anche più ha dal dalla sul sulla questo dopo ma hanno stato contro secondo",
        "de het een en van in is dat op te zijn met voor niet aan er om door ook als bij naar uit over maar heeft worden werd wordt hebben deze dit nog volgens tegen",
        "och att det som en på är av för med till den har inte om ett han var från vid men sig så kan efter också de ska mot hade enligt",
        "og at det som en på er av af for med til den har ikke om et han var fra ved men seg sig så kan etter efter også de skal mot hadde havde blev ble ifølge",
        "w i na z do się że nie jest o to od po za jak przez dla który która które oraz ale są był była było po przed ich jego jej może już tylko według przeciwko",
        "a v na se je že s z do o to i za pro po podle ve jako jsou byl byla bylo který která které ale od při také není by jeho ze proti už",
        "și de în a la cu pe care nu o un din să este că pentru mai au fi sunt al ale lui prin după dar fost sau între către acest această potrivit",
        "ve bir bu için ile da de olarak olan daha en gibi çok ise değil sonra kadar ancak tarafından göre olduğu olduğunu karşı var yeni her ya etti edildi",
        "yang dan di dengan untuk dari ini itu pada dalam tidak akan oleh telah juga ke kepada adalah karena sebagai mereka atau bahwa para dia sudah lebih menurut",
        "a az és hogy nem is egy van volt meg ez azt csak már de mint még vagy szerint után lesz pedig aki amely ki el között ellen",
        "ja on ei että se oli joka hän mutta ovat myös kun sen sekä mukaan jälkeen tai niin ole ollut vuoden jotka kuin vielä hänen vastaan",
        "na ya wa kwa ni za katika la kuwa cha hiyo huo huyo hao kama lakini pia baada yake wake wao alisema kutoka hii hicho dhidi",
        "và của là các trong một có cho những được với không đã người này khi từ đến để về cũng sau theo như tại bị do",
        "oo ka ku iyo in uu ay waa la waxaa waxay lagu soo si kale aan laga kala dalka sheegay ayaa inuu inay uga kaas",
    ];

    private static readonly Dictionary<string, uint> Languages = Index();

    private static readonly (int From, int To, string Name)[] Scripts =
    [
        (0x0370, 0x03FF, "Greek"), (0x0400, 0x052F, "Russian or another language in Cyrillic letters"), (0x0530, 0x058F, "Armenian"), (0x0590, 0x05FF, "Hebrew"),
        (0x0600, 0x06FF, "Arabic, Persian or another language in Arabic letters"), (0x0900, 0x097F, "Hindi or another language in Devanagari letters"),
        (0x0980, 0x09FF, "Bengali"), (0x0B80, 0x0BFF, "Tamil"), (0x0E00, 0x0E7F, "Thai"), (0x1000, 0x109F, "Burmese"), (0x10A0, 0x10FF, "Georgian"),
        (0x1200, 0x137F, "Amharic or Tigrinya"), (0x1780, 0x17FF, "Khmer"), (0x3040, 0x30FF, "Japanese"), (0x4E00, 0x9FFF, "Chinese or Japanese"), (0xAC00, 0xD7AF, "Korean"),
    ];

    /// <summary>
    /// The English name of the language that a text seems to be in ('French'), or null where it is English, too short to tell, or
    /// of no language that is known here: whoever is not clearly foreign has the benefit of the doubt.
    /// </summary>
    public static string? Foreign(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var sample = text.AsSpan(0, Math.Min(text.Length, Sample));
        return ForeignScript(sample) ?? ForeignWords(sample);
    }

    private static string? ForeignScript(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Scripts.Length];
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
            {
                continue;
            }

            letters++;
            if (c >= 0x370 && ScriptOf(c) is >= 0 and var script)
            {
                counts[script]++;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return letters >= LeastLetters && counts[best] * 2 > letters ? Scripts[best].Name : null;
    }

    private static int ScriptOf(char c)
    {
        for (var i = 0; i < Scripts.Length; i++)
        {
            if (c >= Scripts[i].From && c <= Scripts[i].To)
            {
                return i;
            }
        }

        return -1;
    }

    private static string? ForeignWords(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Names.Length];
        var words = Count(text, counts);
        var best = English;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        // In running text of a language about every third word is one of its function words.
        return best != English && counts[best] >= LeastWords && counts[best] >= 2 * counts[English] && counts[best] * 7 >= words ? Names[best] : null;
    }

    private static int Count(ReadOnlySpan<char> text, Span<int> counts)
    {
        Span<char> lower = stackalloc char[LongestWord];
        var lookup = Languages.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = 0;
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && char.IsLetter(text[i]))
            {
                i++;
            }

            var length = i - start;
            i++;
            words += length > 0 ? 1 : 0;
            if (length is 0 or > LongestWord)
            {
                continue;
            }

            text.Slice(start, length).ToLowerInvariant(lower);
            if (lookup.TryGetValue(lower[..length], out var languages))
            {
                Add(languages, counts);
            }
        }

        return words;
    }

    private static void Add(uint languages, Span<int> counts)
    {
        for (var i = 0; languages != 0; i++, languages >>= 1)
        {
            counts[i] += (int)(languages & 1);
        }
    }

    private static Dictionary<string, uint> Index()
    {
        var index = new Dictionary<string, uint>(StringComparer.Ordinal);
        for (var language = 0; language < FunctionWords.Length; language++)
        {
            foreach (var word in FunctionWords[language].Split(' '))
            {
                // A decomposed word of the list would never match: the lists are written composed.
                index[word.Normalize(NormalizationForm.FormC)] = index.GetValueOrDefault(word) | (1u << language);
            }
        }

        return index;
    }
}
