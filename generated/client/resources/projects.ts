// Generated from the contract. Do not edit: change the contract and generate again.
import { definition } from "../definition.js";
import type { Project, ProjectList } from "../models.js";
import { projectsCreate, projectsDelete, projectsGet, projectsList, projectsUpdate } from "../operations.js";
import type { ApiPromise } from "../runtime/api-promise.js";
import { type Caller, callerOf } from "../runtime/connect.js";
import type { CallOptions, ClientOptions } from "../runtime/options.js";

/** Input of `projects.list`. */
export interface ProjectsListInput {
  /** Name of the workspace. */
  workspaceName: string;
}

/** Input of `projects.create`. */
export interface ProjectsCreateInput {
  /** Name of the workspace. */
  workspaceName: string;
  /**
   * Name of the project, unique in the workspace. It consists of letters, digits and special characters other than
   * semicolon, vertical bar and backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
}

/** Input of `projects.get`. */
export interface ProjectsGetInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
}

/** Input of `projects.delete`. */
export interface ProjectsDeleteInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
}

/** Input of `projects.update`. */
export interface ProjectsUpdateInput {
  /** Name of the workspace. */
  workspaceName: string;
  /** Id of the project. A string here, an integer in bodies. */
  projectId: string | number;
  /**
   * New name of the project, unique in the workspace. It consists of letters, digits and special characters other
   * than semicolon, vertical bar and backtick.
   * Length: at most 100.
   * Pattern: ``^[^;|`]*$``.
   */
  name: string;
}

/**
 * A project groups the media assets of a workspace. Each workspace starts with a base project.
 *
 * Made from options, it is a client of this resource alone: a bundler then leaves the others out.
 */
export class Projects {
  readonly #caller: Caller;

  /**
   * @throws ValidationError for an option that is unknown or unusable.
   * @throws CredentialsError for a malformed key pair. A missing one is reported by the first call.
   */
  constructor(options?: ClientOptions);
  /** @internal */
  constructor(caller: Caller);
  constructor(given: Caller | ClientOptions = {}) {
    this.#caller = callerOf(definition, given);
  }

  /**
   * List projects.
   *
   * Returns all projects of the workspace at once, without pages.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-list-projects
   * @example
   * const result = await client.projects.list({ workspaceName });
   */
  list(input: ProjectsListInput, options: CallOptions = {}): ApiPromise<ProjectList> {
    return this.#caller.call<ProjectList>(projectsList, input, options);
  }

  /**
   * Create a project.
   *
   * Creates a project in the workspace. A workspace holds at most 1,000 projects. The name must be unique in the
   * workspace.
   *
   * `POST /api/v1/workspaces/{workspace_name}/projects`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-create-projects
   * @example
   * const result = await client.projects.create({ workspaceName, name });
   */
  create(input: ProjectsCreateInput, options: CallOptions = {}): ApiPromise<Project> {
    return this.#caller.call<Project>(projectsCreate, input, options);
  }

  /**
   * Get a project.
   *
   * Returns one project.
   *
   * `GET /api/v1/workspaces/{workspace_name}/projects/{project_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-project-details
   * @example
   * const result = await client.projects.get({ workspaceName, projectId });
   */
  get(input: ProjectsGetInput, options: CallOptions = {}): ApiPromise<Project> {
    return this.#caller.call<Project>(projectsGet, input, options);
  }

  /**
   * Delete a project.
   *
   * Deletes the project. The base project cannot be deleted.
   *
   * `DELETE /api/v1/workspaces/{workspace_name}/projects/{project_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-delete-projects
   * @example
   * await client.projects.delete({ workspaceName, projectId });
   */
  delete(input: ProjectsDeleteInput, options: CallOptions = {}): ApiPromise<void> {
    return this.#caller.call<void>(projectsDelete, input, options);
  }

  /**
   * Rename a project.
   *
   * Changes the name of the project. The name must be unique in the workspace. The base project cannot be renamed.
   *
   * `PATCH /api/v1/workspaces/{workspace_name}/projects/{project_id}`
   *
   * @see https://api.ncloud-docs.com/docs/en/maiu-update-projects
   * @example
   * const result = await client.projects.update({ workspaceName, projectId, name });
   */
  update(input: ProjectsUpdateInput, options: CallOptions = {}): ApiPromise<Project> {
    return this.#caller.call<Project>(projectsUpdate, input, options);
  }
}
