#!/usr/bin/env dotnet
#:sdk Microsoft.NET.Sdk.Web
#:package SequenceToy@0.1.0
#:property UseCurrentRuntimeIdentifier=true
#:property PublishAot=false

// Serves a saved network: dotnet run serve.cs -- sum.safetensors --urls http://localhost:5080
// curl localhost:5080/predict -H 'Content-Type: application/json' -d '[[10, 20, 99], [50, 60, 0]]'
using SequenceToy;
using SequenceToy.Data;
using SequenceToy.Networks;

if (args is not [var file, ..] || !File.Exists(file))
{
    Console.Error.WriteLine("The first argument must be the file of a saved network: dotnet run serve.cs -- sum.safetensors");
    return 2;
}

using var model = TrainedModel.Load(file);
var app = WebApplication.CreateBuilder(args[1..]).Build();

app.MapPost("/predict", Predict);
app.Run();
return 0;

// Prediction is thread-safe. A sequence is an array of numbers, step after step.
IResult Predict(float[][] sequences)
{
    try
    {
        var predictions =
            model.PredictDetailed(Array.ConvertAll(sequences, sequence => new Sequence(sequence, model.Scaling.Inputs.Features.Count)));
        return Results.Ok(
            predictions.Select(prediction => new { answer = prediction.Value.Values.ToArray(), inRange = prediction.IsInRange }));
    }
    catch (ArgumentException problem)
    {
        return Results.BadRequest(problem.Message);
    }
}
