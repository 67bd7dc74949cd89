#!/usr/bin/env dotnet
#:package SequenceToy@0.1.0
#:property UseCurrentRuntimeIdentifier=true
#:property PublishAot=false

// An LSTM with five units learns to add the first two numbers and ignore the third.
using SequenceToy;
using SequenceToy.Tasks.Numbers;

using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSeed(42).Run();

float[] sums = result.Predict([10, 20, 99], [1, 2, 100], [50, 60, 0]);
Console.WriteLine(FormattableString.Invariant($"10 + 20 = {sums[0]:F1}, 1 + 2 = {sums[1]:F1}, 50 + 60 = {sums[2]:F1}"));
Console.WriteLine(
    FormattableString.Invariant($"RMSE {result.Scores.Rmse:F2} on fresh samples; baseline {result.BaselineScore(Metric.Rmse):F1}"));
