using System.Text.Json;

namespace SequenceToy.Tests.Fixtures;

/// <summary>classes.json, written by make_class_fixtures.py.</summary>
public sealed record ClassFixtures(string Sklearn, ClassCase[] Cases, SetCase Sets)
{
    public static ClassFixtures Load { get; } = JsonSerializer.Deserialize<ClassFixtures>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "classes.json")), JsonSerializerOptions.Web)!;

    public static ClassCase Case(string name) => Load.Cases.Single(own => own.Name == name);
}

public sealed record ClassCase(
    string Name, int[] Truth, int[] Predicted, int[] Labels, double[] Precision, double[] Recall, double[] F1, int[] Support, int[][] Confusion,
    double BalancedAccuracy, int[] Present, double[] Balanced);

public sealed record SetCase(
    string Name, int Classes, float[] Truth, float[] Predicted, double[] Precision, double[] Recall, double[] F1, int[] Support);
