using SequenceToy.Reports;

namespace SequenceToy.Reliability.Fuzz.Uses;

/// <summary>What is done with a loaded result.</summary>
internal static class ResultUses
{
    public static IEnumerable<(string Name, Action Use)> Of(ExperimentResult result, string folder) =>
    [
        ("diagnosis", () => _ = result.Diagnosis.ToString()),
        ("text", () => _ = result.ToString() + result.Summary + result.Settings),
        ("influence", () => _ = result.Influence().ToString()),
        ("predict", () => ModelUses.Predict(result.Model)),
        ("report", () => result.ToReport()),
        ("loss plot", () => result.PlotLoss().ToPng()),
        ("onnx", () => ModelUses.Onnx(() => result.SaveOnnx(Path.Combine(folder, "used.onnx")))),
        ("save", () => Save(result, Path.Combine(folder, "used.safetensors"))),
    ];

    private static void Save(ExperimentResult result, string path)
    {
        result.Save(path);
        ExperimentResult.Load(path, result.Task).Dispose();
    }
}
