// What a stranger's first program does. Prints one line to standard output, or one to standard error.
using SequenceToy;
using SequenceToy.Networks.LibTorch;
using SequenceToy.Tasks.Numbers;

try
{
    using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).WithTraining(epochs: 60).Run();
    var sum = result.Predict([10, 20, 99])[0];
    Console.WriteLine(FormattableString.Invariant($"10 + 20 = {sum:F1}"));
    return Math.Abs(sum - 30) < 5 ? 0 : 1;
}
catch (LibTorchLoadException problem)
{
    Console.Error.WriteLine($"{problem.Failure}: {problem.Message}");
    return 3;
}
