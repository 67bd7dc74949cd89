// What a stranger's first program does, with libtorch or without. Prints what came out to standard output, and to standard error why there is no module.
using SequenceToy;
using SequenceToy.Networks;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Reports;
using SequenceToy.Tasks.Numbers;
using SequenceToy.Training.Engines;

var folder = Directory.CreateTempSubdirectory().FullName;
using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).WithTraining(epochs: 60).Run();
var sum = result.Predict([10, 20, 99])[0];
Console.WriteLine(FormattableString.Invariant($"10 + 20 = {sum:F1}"));

result.Save(Path.Combine(folder, "sum.safetensors"));
result.Model.SaveOnnx(Path.Combine(folder, "sum.onnx"));
result.SaveReport(Path.Combine(folder, "sum.html"));
using var loaded = ExperimentResult.Load(Path.Combine(folder, "sum.safetensors"));
using var model = TrainedModel.Load(Path.Combine(folder, "sum.safetensors"));
Console.WriteLine($"kept: {string.Join(", ", Directory.GetFiles(folder).Select(Path.GetFileName).Order())}");
var isRight = Math.Abs(sum - 30) < 5 && loaded.Predict([10, 20, 99])[0] == sum && model.Predict([10, 20, 99])[0] == sum && loaded.Diagnosis.Verdict == result.Diagnosis.Verdict;
Directory.Delete(folder, recursive: true);

// What needs libtorch says so, each time alike.
try
{
    SequenceExperiment.For(new SumOfFirstTwo()).WithTraining(epochs: 1).WithEngine(Engine.Torch).Run().Dispose();
    Console.WriteLine($"{result.Model.Network.GetName()} of {result.Model.Shape.Recurrent}");
    return isRight ? 0 : 1;
}
catch (LibTorchLoadException problem)
{
    Console.Error.WriteLine($"{problem.Failure}: {problem.Message}");
    return isRight && NetworkFails(problem) ? 3 : 1;
}

bool NetworkFails(LibTorchLoadException problem)
{
    try
    {
        _ = result.Model.Network;
        return false;
    }
    catch (LibTorchLoadException again)
    {
        return again.Message == problem.Message;
    }
}
