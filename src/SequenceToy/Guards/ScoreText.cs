namespace SequenceToy.Guards;

/// <summary>The former name, while Diagnosis is being moved.</summary>
internal static class ScoreText
{
    public static string Count(long value) => NumberFormat.Count(value);

    public static string Count(long value, string thing) => NumberFormat.Count(value, thing);

    public static string Percent(double share) => NumberFormat.Percent(share);

    public static string Number(double value) => NumberFormat.Number(value);
}
