namespace SequenceToy.Console.Views;

/// <summary>How samples fall apart into those trained on and those kept for validation.</summary>
internal static class SampleSplit
{
    public static int Validation(int samples, double split) => (int)Math.Round(samples * split);
    public static int Training(int samples, double split) => samples - Validation(samples, split);
}
