namespace SequenceToy.Reliability.Fuzz.Uses;

/// <summary>What is done with a loaded model.</summary>
internal static class ModelUses
{
    private const int MostSteps = 1000;

    public static IEnumerable<(string Name, Action Use)> Of(TrainedModel model, string folder) =>
    [
        ("predict", () => Predict(model)),
        ("summary", () => _ = model.Scaling.ToString() + model.Target + model.Shape),
        ("onnx", () => Onnx(() => model.SaveOnnx(Path.Combine(folder, "used.onnx")))),
        ("save", () => Save(model, Path.Combine(folder, "used.safetensors"))),
    ];

    public static void Predict(TrainedModel model)
    {
        // One number of steps that the model accepts: files may ask for more than is reasonable here.
        var steps = model.TrainedSteps.Fewest == model.TrainedSteps.Most ? model.TrainedSteps.Fewest : 2;
        if (steps <= MostSteps)
        {
            model.PredictDetailed(new Sequence(new float[steps * model.Shape.Features], model.Shape.Features));
        }
    }

    /// <summary>Exports; a network that ONNX cannot express is refused as documented.</summary>
    public static void Onnx(Action save)
    {
        try
        {
            save();
        }
        catch (Exception problem) when (problem.GetType() == typeof(InvalidOperationException))
        {
            // Documented: the scaling or the weights exceed 32-bit numbers.
        }
    }

    private static void Save(TrainedModel model, string path)
    {
        model.Save(path);
        TrainedModel.Load(path).Dispose();
    }
}
