namespace SequenceToy.Console.Views;

/// <summary>Splits a number of samples into training and validation samples.</summary>
internal static class SampleSplit
{
    public static int Validation(int samples, double split) => (int)Math.Round(samples * split);
    public static int Training(int samples, double split) => samples - Validation(samples, split);
}
