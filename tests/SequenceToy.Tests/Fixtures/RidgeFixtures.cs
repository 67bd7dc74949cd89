using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>ridge.json, written by make_ridge_fixtures.py.</summary>
public sealed record RidgeFixtures(string Sklearn, RidgeCase[] Cases)
{
    public static RidgeFixtures Load { get; } = JsonSerializer.Deserialize<RidgeFixtures>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "ridge.json")), JsonSerializerOptions.Web)!;
}

public sealed record RidgeCase(
    string Name, int Width, double Alpha, double[] Fitted, double[] HeldOut, double[] Answers, double[] RightAnswers, int[] Classes, int[] RightClasses,
    double[] Weights, double Intercept, double R2, double Accuracy);
