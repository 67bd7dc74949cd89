// Trains the tutorial's experiment in the browser, and writes its speed and results.
using System.Diagnostics;
using System.Runtime.InteropServices;
using SequenceToy;
using SequenceToy.Networks;
using SequenceToy.Tasks.Numbers;

var start = Stopwatch.GetTimestamp();
using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithPreset(Preset.Tutorial).Run();
var settings = result.Settings;
var updates = result.History.Count * settings.Samples * (1 - settings.ValidationSplit) / settings.Training.BatchSize;
Console.WriteLine(FormattableString.Invariant($"updates per second: {updates / Stopwatch.GetElapsedTime(start).TotalSeconds:F0}"));
Console.WriteLine($"scores: {result.Scores}");
Console.WriteLine(FormattableString.Invariant($"10 + 20 = {result.Predict([10, 20, 99])[0]:F1}"));
Console.WriteLine($"verdict: {result.Diagnosis.Verdict}");

result.Save("sum.safetensors");
using var loaded = ExperimentResult.Load("sum.safetensors");
using var model = TrainedModel.Load("sum.safetensors");
var isSame = loaded.Diagnosis.Verdict == result.Diagnosis.Verdict && model.GetWeights().SequenceEqual(result.Model.GetWeights());
Console.WriteLine($"loaded: {isSame}");
Console.WriteLine($"onnx: {model.ToOnnx().Length} bytes");
Console.WriteLine($"weights: {Convert.ToBase64String(MemoryMarshal.AsBytes(result.Model.GetWeights().AsSpan()))}");
