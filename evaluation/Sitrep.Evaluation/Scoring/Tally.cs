namespace Sitrep.Evaluation.Scoring;

/// <summary>Right, predicted and gold items, added up over texts.</summary>
internal sealed class Tally
{
    public int Right { get; private set; }

    public int Predicted { get; private set; }

    public int Gold { get; private set; }

    public double Precision => Share(Right, Predicted);

    public double Recall => Share(Right, Gold);

    /// <summary>Harmonic mean of precision and recall; 0 where both are.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    public void Add(int right, int predicted, int gold)
    {
        Right += right;
        Predicted += predicted;
        Gold += gold;
    }

    public void Add((int Right, int Predicted, int Gold) counts) => Add(counts.Right, counts.Predicted, counts.Gold);

    /// <summary>One case of an accuracy.</summary>
    public void Add(bool right) => Add(right ? 1 : 0, 1, 1);

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
