#!/usr/bin/env dotnet
#:package SequenceToy@0.1.0
#:property UseCurrentRuntimeIdentifier=true
#:property PublishAot=false

// Your own data from a CSV file: four readings of a tank's level, and the level an hour later.
using System.Globalization;
using SequenceToy;
using SequenceToy.Data;

var file = Path.Combine(Path.GetTempPath(), $"tank-{Environment.ProcessId}.csv");
File.WriteAllLines(file, Enumerable.Range(0, 400).Select(Row).Prepend("t0,t1,t2,t3,next"));
try
{
    var data = CsvSequences.ReadRowPerSequence(file, inputColumns: ["t0", "t1", "t2", "t3"], targetColumns: ["next"]);
    using var result = SequenceExperiment.For(data)
        .WithSplit(Split.InOrder)   // windows of one series overlap, so the last ones are held out
        .WithLstm(hiddenSize: 8).WithTraining(epochs: 60, learningRate: 0.02).Run();

    Console.WriteLine(
        FormattableString.Invariant(
            $"RMSE {result.Scores.Rmse:F2} cm on validation samples; baseline {result.ConstantBaseline.Rmse:F2} cm"));
    Console.WriteLine(FormattableString.Invariant($"50, 52, 54, 56 cm → {result.Predict([50, 52, 54, 56])[0]:F1} cm"));
}
finally
{
    File.Delete(file);
}

static string Row(int hour)
{
    double Level(int h) => 60 + (25 * Math.Sin(h / 6.0)) + (8 * Math.Sin(h / 2.3));
    return string.Join(",", Enumerable.Range(0, 5).Select(step => Level(hour + step).ToString("F2", CultureInfo.InvariantCulture)));
}
