// Run once, when the store is new: the login of the services, which may read and write their own databases and nothing else.
db.getSiblingDB("admin").createUser({
  user: "career-path",
  pwd: process.env.MONGODB_PASSWORD,
  roles: ["careerpath-profile", "careerpath-assessment", "careerpath-roadmap"].map((name) => ({ role: "readWrite", db: name })),
});
