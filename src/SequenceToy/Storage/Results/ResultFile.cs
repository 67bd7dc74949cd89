using System.Text.Json;
using Microsoft.Extensions.Logging;
using SequenceToy.Storage.Models;
using SequenceToy.Storage.SafeTensors;
using SequenceToy.Tasks;

namespace SequenceToy.Storage.Results;

/// <summary>A whole result in a file: a model's file with samples and a document beside the weights.</summary>
internal static class ResultFile
{
    // As bytes among the tensors: a header has bounds, a history has none.
    private const string Document = "result.json";

    public static void Write(ExperimentResult result, string path)
    {
        var document = new ResultDocument
        {
            Task = result.Task is null ? null : SavedTask.Of(result.Task, result.Evidence.Steps),
            Outcome = result.Outcome,
            Evidence = result.Evidence with { History = [] },
            TestTarget = result.TestSamples.Target,
        };
        var json = JsonSerializer.SerializeToUtf8Bytes(document, ResultForms.Options);
        SafeTensorsWriter.Write(
            path,
            [.. SavedFile.Texts(SavedFile.ResultKind), ModelFile.Text(result.Model)],
            [.. StoredWeights.Of(result.Model.Network), .. StoredSamples.Of(result.TestSamples), StoredTensor.Of(Document, json, json.Length)]);
    }

    public static ExperimentResult Read(string path, ISequenceTask? given, ILogger logger)
    {
        using var reader = SavedFile.Open(path, SavedFile.ResultKind);
        var stored = ModelFile.Read(reader);
        var document = SavedFile.Read<ResultDocument>(reader, Document, reader.Bytes(Document), ResultForms.Options);
        var test = StoredSamples.Read(reader, stored.Shape.Features, document.TestTarget);
        StoredWeights.CheckNoOthers(reader, [.. stored.Names, .. StoredSamples.Names, Document]);
        if (!document.TestTarget.HasShapeOf(stored.Document.Target) || document.Outcome.Settings.Recurrent != stored.Document.Network
            || (document.Task is { } own && (own.Features != stored.Shape.Features || !own.Target.HasShapeOf(stored.Document.Target))))
        {
            throw reader.Broken(Document, "task, samples and settings must be those of the network.");
        }

        ResultChecks.Check(reader, Document, document.Outcome);
        var task = document.Task is null ? NoTask(given) : document.Task.Resolve(given, reader.File, Document);
        var evidence = document.Evidence with { History = document.Outcome.History };
        var model = stored.Make();
        return new ExperimentResult(task, document.Outcome, model, test, evidence, logger);
    }

    private static ISequenceTask? NoTask(ISequenceTask? given) => given is null
        ? null
        : throw new ArgumentException($"task must be left out: the result is of samples of one's own; it was '{given.Id}'.", "task");
}
