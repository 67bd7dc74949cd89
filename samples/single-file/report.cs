#!/usr/bin/env dotnet
#:package SequenceToy.Reports@0.1.0
#:property UseCurrentRuntimeIdentifier=true
#:property PublishAot=false

// Saves a report page and a picture of a run in the temporary folder.
using SequenceToy;
using SequenceToy.Reports;
using SequenceToy.Tasks.Numbers;

using var result = SequenceExperiment.For(new SumOfFirstTwo()).WithSnapshots().Run();

var (page, picture) =
    (Path.Combine(Path.GetTempPath(), "sequencetoy-sum.html"), Path.Combine(Path.GetTempPath(), "sequencetoy-letting-go.png"));
result.SaveReport(page);
result.PlotSnapshots().SavePng(picture);
Console.WriteLine(FormattableString.Invariant($"RMSE {result.Scores.Rmse:F2}, baseline {result.BaselineScore(Metric.Rmse):F1}"));
Console.WriteLine($"{page}\n{picture}");
