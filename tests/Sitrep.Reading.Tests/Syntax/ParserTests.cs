using CsCheck;
using Sitrep.Reading.Syntax;
using Sitrep.Reading.Tests.Segmentation;
using Xunit;

namespace Sitrep.Reading.Tests.Syntax;

public sealed class ParserTests
{
    [Theory]
    [InlineData("The army killed nine rebels near the border.", "killed", "nsubj", "army")]
    [InlineData("The army killed nine rebels near the border.", "killed", "obj", "rebels")]
    [InlineData("Nine rebels were killed by the army on Monday.", "killed", "nsubj:pass", "rebels")]
    [InlineData("Nine rebels were killed by the army on Monday.", "killed", "obl:agent", "army")]
    [InlineData("The minister denied that police had beaten the students.", "denied", "ccomp", "beaten")]
    [InlineData("The minister denied that police had beaten the students.", "beaten", "nsubj", "police")]
    [InlineData("The two men who robbed the bank were arrested.", "men", "acl:relcl", "robbed")]
    [InlineData("They plan to expel the diplomats next week.", "plan", "xcomp", "expel")]
    [InlineData("Protesters did not attack the embassy.", "attack", "advmod", "not")]
    [InlineData("The rebels attacked the town and killed nine soldiers.", "attacked", "conj", "killed")]
    public void Who_did_what_is_found(string text, string head, string relation, string dependent)
    {
        var sentence = EnglishModels.ParseOne(text);
        var words = sentence.Words.ToArray();
        var at = Array.FindIndex(words, w => w.Form == dependent);

        Assert.Equal((head, relation), (words[words[at].Head].Form, words[at].Relation));
    }

    [Theory]
    [InlineData("killed", "kill", "VBD", "The army killed nine rebels.")]
    [InlineData("children", "child", "NNS", "Six children fled.")]
    [InlineData("is", "be", "VBZ", "He is in prison.")]
    [InlineData("worst", "bad", "JJS", "It was the worst attack.")]
    [InlineData("n't", "not", "RB", "They didn't agree.")]
    [InlineData("Norvane", "Norvane", "NNP", "The head of Norvane resigned.")]
    [InlineData("bombings", "bombing", "NNS", "Two bombings shook the port.")]
    [InlineData("fled", "flee", "VBD", "Six children fled.")]
    public void Words_get_lemma_and_tag(string form, string lemma, string xpos, string text)
    {
        var word = EnglishModels.ParseOne(text).Words.ToArray().Single(w => w.Form == form);

        Assert.Equal((lemma, xpos), (word.Lemma, word.Xpos));
    }

    /// <summary>A label before a colon is no subject of the clause behind it.</summary>
    [Fact]
    public void Every_noun_of_topics_labels_the_clause_of_its_example()
    {
        using var topics = new StreamReader(typeof(English.English).Assembly.GetManifestResourceStream("en/lexicons/syntax/topics.tsv")!);
        var wrong = new List<string>();
        foreach (var line in topics.ReadToEnd().Split('\n').Skip(2).Where(line => line.Length > 0))
        {
            var words = EnglishModels.Parse(line.Split('\t')[1]).Sentences[0].Words.ToArray();
            if (!words.Any(w => w.Relation == "dislocated") && words[^1].Form != ":")
            {
                wrong.Add(line);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("Ministers: we will rebuild the bridge.")]
    [InlineData("The protests continue: police arrested six students.")]
    [InlineData("The charges: murder, arson and kidnapping.")]
    [InlineData("He named three wars: those of his youth.")]
    public void Speakers_clauses_and_lists_are_no_labels(string text) => Assert.DoesNotContain(EnglishModels.ParseOne(text).Words.ToArray(), w => w.Relation == "dislocated");

    [Theory]
    [InlineData("Police arrest at least nine protesters in Portland.", "arrest")]
    [InlineData("A court in Vienna sentences the colonel to 28 months in prison.", "sentences")]
    [InlineData("Two guards near the gate.", null)]
    public void A_sentence_gets_its_finite_verb(string text, string? verb) =>
        Assert.Equal(verb, EnglishModels.ParseOne(text).Words.ToArray().Where(w => w.Xpos is "VBP" or "VBZ" or "VBD").Select(w => w.Form).FirstOrDefault());

    [Fact]
    public void Every_tree_has_one_root_and_no_cycle() => SegmentationProperties.Texts.Sample(text =>
    {
        foreach (var sentence in EnglishModels.Parse(text).Sentences)
        {
            var words = sentence.Words.ToArray();
            Assert.Single(words, w => w.Head < 0);
            Assert.All(words, w => Assert.True((w.Head < 0) == (w.Relation == "root")));
            Assert.All(Enumerable.Range(0, words.Length), i => Assert.True(sentence.Dominates(sentence.Root, i)));
            Assert.All(words, w => Assert.InRange(w.Confidence, 0f, 1f));
            Assert.All(words, w => Assert.False(string.IsNullOrEmpty(w.Lemma)));
        }
    });

    [Fact]
    public void A_headline_in_capitals_is_read_as_the_same_words_in_running_text()
    {
        var capitals = EnglishModels.ParseOne("REBELS KILL NINE SOLDIERS NEAR THE BORDER").Words.ToArray();

        Assert.Equal("VERB", capitals[1].Upos.ToString());
        Assert.Equal("NOUN", capitals[3].Upos.ToString());
    }

    [Fact]
    public void Words_far_from_any_doubt_have_more_confidence_than_an_ambiguous_attachment()
    {
        var words = EnglishModels.ParseOne("The general saw the man with the telescope on the hill by the river.").Words.ToArray();
        var determiner = words[0].Confidence;

        Assert.True(determiner > words.Where(w => w.Relation is "nmod" or "obl").Min(w => w.Confidence));
    }

    [Fact]
    public void A_sentence_of_thousands_of_given_words_is_still_one_tree()
    {
        string[] forms = [.. Enumerable.Repeat("the rebels shelled the port and".Split(' '), 400).SelectMany(w => w)];
        var conllu = string.Concat(forms.Select((form, i) => $"{i + 1}\t{form}\t_\t_\t_\t_\t_\t_\t_\t_\n")) + "\n";
        var report = ConlluSentence.ToReport(ConlluReader.Read(new StringReader(conllu), "long.conllu").ToList());
        var sentence = Assert.Single(EnglishModels.Parser.Parse(report).Sentences);
        var words = sentence.Words.ToArray();

        Assert.Equal(2400, words.Length);
        Assert.Single(words, w => w.Head < 0);
        Assert.All(Enumerable.Range(0, words.Length), i => Assert.True(sentence.Dominates(sentence.Root, i)));
    }

    [Theory]
    [InlineData("The mayor promised reforms.", "promised")]
    [InlineData("The navy procured missiles from Japan.", "procured")]
    [InlineData("The rebels proposed talks with the army in a letter.", "proposed")]
    [InlineData("The emirate downgraded ties with Tehran after the raid.", "downgraded")]
    public void A_short_clause_with_a_bare_object_is_no_phrase_about_it(string text, string verb)
    {
        var sentence = EnglishModels.ParseOne(text);

        Assert.Equal((verb, "VBD"), (sentence[sentence.Root].Form, sentence[sentence.Root].Xpos));
    }
}
