namespace SequenceToy.Reliability.Fuzz.Readers;

/// <summary>Valid and quick calls of the console, one or more for each command.</summary>
internal static class ConsoleCalls
{
    private static readonly string[] Quick = ["--samples", "20", "--epochs", "1", "--hidden", "2", "--batch-size", "5"];

    private static readonly string[] QuickFit = ["--epochs", "1", "--hidden", "2", "--batch-size", "1"];

    public static IReadOnlyList<string[]> Valid { get; } =
    [
        [.. Quick], ["run", "sum-of-first-two", .. Quick], ["run", "running-parity", .. Quick, "--steps", "5"], ["explain", "sum-of-first-two", "--input", "1,2,3", .. Quick],
        ["compare", "sum-of-first-two", "--seeds", "1", .. Quick], ["list"], ["list", "sum"], ["describe", "sum-of-first-two"], ["train", "--resume", In("checkpoint.st")],
        ["predict", In("model.st"), "--input", "1,2,3"], ["predict", In("result.st"), "--csv", In("data.csv")], ["predict", In("link.st"), "--input", "1,2,3"],
        ["export", In("model.st"), "--to", "onnx"], ["export", In("result.st"), "--to", "safetensors", "--output", In("new")], ["report", In("result.st")],
        ["inspect", In("data.csv")], ["fit", In("data.csv"), "--target", "c", .. QuickFit], ["fit", "sample:nile", "--window", "4", "--horizon", "2", .. QuickFit],
        ["fit", In("data.csv"), "--target", "c", "--sequence-column", "a", .. QuickFit], ["forecast", In("forecaster.st")],
        ["sweep", "sum-of-first-two", "--over", "layers=1,2", "--seeds", "2", "--threads", "1", .. Quick], ["sweep", "sum-of-first-two", "--seeds", "1", "--dry-run", .. Quick],
        ["sweep", "show", In("sweep")], ["sweep", "merge", In("sweep"), "--output", In("new")], ["sweep", "script", In("sweep"), "--slurm", "--shards", "2"],
        ["sweep", "--continue", In("sweep"), "--threads", "1"],
    ];

    private static string In(string name) => $"{BadValues.Folder}/{name}";
}
